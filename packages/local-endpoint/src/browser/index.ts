// The part that runs in a browser page: the endpoint without a server.

export { endpointKey } from '@by-example/core';
export { createHandler, type Handler, type HandlerOptions } from '../createHandler.ts';
export { type PreparedReply, preparedReplies } from '../replies/PreparedReply.ts';
export { simulationKinds } from '../simulate/parseSimulation.ts';
export { loadTokenizer } from '../tokens/loadTokenizer.ts';
export { toFetch } from './toFetch.ts';
