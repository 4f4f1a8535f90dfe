export { toFetch } from './browser/toFetch.ts';
export { createHandler, type Handler, type HandlerOptions } from './createHandler.ts';
export { loadAnswers } from './node/loadAnswers.ts';
export { type RequestLog, type RunningServer, type ServeOptions, serve } from './node/serve.ts';
export type { Answers } from './replies/Answers.ts';
export { endpointKey } from './wire/endpointKey.ts';
