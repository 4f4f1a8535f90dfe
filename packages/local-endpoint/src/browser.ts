// The part that runs in a browser page: the endpoint without a server.
export type { Answers } from './answer/Answers.ts';
export { createHandler, type Handler, type HandlerOptions } from './createHandler.ts';
export { endpointKey } from './endpointKey.ts';
export { toFetch } from './http/toFetch.ts';
export { simulationKinds } from './simulate/parseSimulation.ts';
export { loadTokenizer } from './tokens/loadTokenizer.ts';
