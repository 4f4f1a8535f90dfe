import { completeChat } from './endpoints/chat-completions/completeChat.ts';
import { listCompletions } from './endpoints/chat-completions/listCompletions.ts';
import { refuseStored } from './endpoints/chat-completions/refuseStored.ts';
import { deleteFile } from './endpoints/files/deleteFile.ts';
import { downloadFile } from './endpoints/files/downloadFile.ts';
import { listFiles } from './endpoints/files/listFiles.ts';
import { retrieveFile } from './endpoints/files/retrieveFile.ts';
import { uploadFile } from './endpoints/files/uploadFile.ts';
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
  ['GET', '/v1/chat/completions/{completion_id}', refuseStored],
  ['POST', '/v1/chat/completions/{completion_id}', refuseStored],
  ['DELETE', '/v1/chat/completions/{completion_id}', refuseStored],
  ['GET', '/v1/chat/completions/{completion_id}/messages', refuseStored],
  // The largest file of a batch has 200 MB; the rest is for the other fields.
  ['POST', '/v1/files', uploadFile, 201],
  ['GET', '/v1/files', listFiles],
  ['GET', '/v1/files/{file_id}', retrieveFile],
  ['GET', '/v1/files/{file_id}/content', downloadFile],
  ['DELETE', '/v1/files/{file_id}', deleteFile],
  ['GET', '/v1/models', listModels],
  ['GET', '/v1/models/{model}', retrieveModel],
];
