import { cancelBatch } from './endpoints/batches/cancelBatch.ts';
import { createBatch } from './endpoints/batches/createBatch.ts';
import { listBatches } from './endpoints/batches/listBatches.ts';
import { retrieveBatch } from './endpoints/batches/retrieveBatch.ts';
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

/** What is unusual about a route. */
export type RouteOptions = {
  /** How large a request's body may be; 32 by default. */
  maxBodyMegabytes?: number;
  /** Whether responses carry rate limits, as most do. */
  hasRateLimits?: boolean;
};

type RouteEntry = [method: string, path: string, endpoint: Endpoint, options?: RouteOptions];

/** Recorded responses of files, batches and moderations carry no rate limits. */
const withoutLimits = { hasRateLimits: false };

/** Who answers which method and path; `{name}` in a path is a parameter of the endpoint. */
export const routes: readonly RouteEntry[] = [
  // Images may have 50 MB, which base64 makes a third larger; the rest is for the text.
  ['POST', '/v1/chat/completions', completeChat, { maxBodyMegabytes: 70 }],
  ['GET', '/v1/chat/completions', listCompletions],
  ['GET', '/v1/chat/completions/{completion_id}', refuseStored],
  ['POST', '/v1/chat/completions/{completion_id}', refuseStored],
  ['DELETE', '/v1/chat/completions/{completion_id}', refuseStored],
  ['GET', '/v1/chat/completions/{completion_id}/messages', refuseStored],
  // The largest file has 200 MB; the rest is for the other fields.
  ['POST', '/v1/files', uploadFile, { ...withoutLimits, maxBodyMegabytes: 201 }],
  ['GET', '/v1/files', listFiles, withoutLimits],
  ['GET', '/v1/files/{file_id}', retrieveFile, withoutLimits],
  ['GET', '/v1/files/{file_id}/content', downloadFile, withoutLimits],
  ['DELETE', '/v1/files/{file_id}', deleteFile, withoutLimits],
  ['POST', '/v1/batches', createBatch, withoutLimits],
  ['GET', '/v1/batches', listBatches, withoutLimits],
  ['GET', '/v1/batches/{batch_id}', retrieveBatch, withoutLimits],
  ['POST', '/v1/batches/{batch_id}/cancel', cancelBatch, withoutLimits],
  ['GET', '/v1/models', listModels],
  ['GET', '/v1/models/{model}', retrieveModel],
];
