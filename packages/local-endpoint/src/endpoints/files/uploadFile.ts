import type { Endpoint } from '../../wire/Endpoint.ts';
import { jsonResponse } from '../../wire/jsonResponse.ts';
import { describeFile } from './describeFile.ts';
import { parseUpload } from './request/parseUpload.ts';
import { checkUpload } from './rules/checkUpload.ts';
import { storeFile } from './storeFile.ts';

const thirtyDays = 30 * 24 * 60 * 60;

/**
 * Answers `POST /v1/files`: parses the form, checks it, and stores the file. A batch's file expires after 30
 * days, any other never, unless the form says otherwise.
 * @throws {EndpointError} when a check fails, or when there is no room for the file
 */
export const uploadFile: Endpoint = async (request, context) => {
  const { file, purpose, expires_after: expiry } = await parseUpload(request);
  checkUpload(file, purpose);
  const lifetime = expiry?.seconds ?? (purpose === 'batch' ? thirtyDays : undefined);
  const { filename, content } = file;
  const stored = storeFile({ filename, content: [content], purpose, lifetime }, context);
  return jsonResponse(describeFile(stored));
};
