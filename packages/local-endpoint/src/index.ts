export type { Answers } from './answer/Answers.ts';
export { createHandler, type Handler, type HandlerOptions } from './createHandler.ts';
export { endpointKey } from './endpointKey.ts';
export { type RequestLog, type RunningServer, type ServeOptions, serve } from './http/serve.ts';
export { toFetch } from './http/toFetch.ts';
export { loadAnswers } from './loadAnswers.ts';
