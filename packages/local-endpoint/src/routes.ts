import { completeChat } from './endpoints/chat-completions/completeChat.ts';
import { listCompletions } from './endpoints/chat-completions/listCompletions.ts';
import { listModels } from './endpoints/models/listModels.ts';
import { retrieveModel } from './endpoints/models/retrieveModel.ts';
import type { Endpoint } from './wire/Endpoint.ts';

/**
 * Who answers which method and path; `{name}` in a path is a parameter of the endpoint. A body may have up to
 * 32 MB, or as many as the route says.
 */
export const routes: readonly [
  method: string,
  path: string,
  endpoint: Endpoint,
  maxBodyMegabytes?: number,
][] = [
  ['POST', '/v1/chat/completions', completeChat],
  ['GET', '/v1/chat/completions', listCompletions],
  ['GET', '/v1/models', listModels],
  ['GET', '/v1/models/{model}', retrieveModel],
];
