export type { Answers } from './answer/Answers.ts';
export { chooseEndpoint, type Mode } from './chooseEndpoint.ts';
export { createHandler, type Handler, type HandlerOptions } from './createHandler.ts';
export { endpointKey } from './endpointKey.ts';
export { type RequestLog, type RunningServer, type ServeOptions, serve } from './http/serve.ts';
export { toFetch } from './http/toFetch.ts';
export { loadAnswers } from './loadAnswers.ts';
export { projectFolder } from './projectFolder.ts';
