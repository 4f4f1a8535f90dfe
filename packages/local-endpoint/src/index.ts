export { endpointKey } from '@by-example/core';
export { toFetch } from './browser/toFetch.ts';
export { createHandler, type Handler, type HandlerOptions } from './createHandler.ts';
export { loadReplies } from './node/loadReplies.ts';
export { type RequestLog, type RunningServer, type ServeOptions, serve } from './node/serve.ts';
export type { PreparedReply } from './replies/PreparedReply.ts';
