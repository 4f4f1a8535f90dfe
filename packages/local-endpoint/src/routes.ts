import { completeChat } from './endpoints/chat-completions/completeChat.ts';
import { listCompletions } from './endpoints/chat-completions/listCompletions.ts';
import { listModels } from './endpoints/models/listModels.ts';
import { retrieveModel } from './endpoints/models/retrieveModel.ts';
import type { Endpoint } from './wire/Endpoint.ts';

/** Who answers which method and path; `{name}` in a path is a parameter of the endpoint. */
export const routes: readonly [method: string, path: string, endpoint: Endpoint][] = [
  ['POST', '/v1/chat/completions', completeChat],
  ['GET', '/v1/chat/completions', listCompletions],
  ['GET', '/v1/models', listModels],
  ['GET', '/v1/models/{model}', retrieveModel],
];
