import { fileBounds } from '../../store/createStores.ts';
import { createId } from '../../wire/createId.ts';
import type { Endpoint } from '../../wire/Endpoint.ts';
import { EndpointError } from '../../wire/errors/EndpointError.ts';
import { jsonResponse } from '../../wire/jsonResponse.ts';
import { withoutRateLimits } from '../../wire/withoutRateLimits.ts';
import { currentFiles } from './currentFiles.ts';
import { describeFile } from './describeFile.ts';
import { parseUpload } from './request/parseUpload.ts';
import { checkUpload } from './rules/checkUpload.ts';
import type { StoredFile } from './StoredFile.ts';

const thirtyDays = 30 * 24 * 60 * 60;

/**
 * Answers `POST /v1/files`: parses the form, checks it, and keeps the file. A batch's file expires after 30
 * days, any other never, unless the form says otherwise.
 * @throws {EndpointError} when a check fails, or when there is no room for the file
 */
export const uploadFile: Endpoint = withoutRateLimits(async (request, context) => {
  const { file, purpose, expires_after: expiry } = await parseUpload(request);
  checkUpload(file, purpose);

  const createdAt = Math.floor(context.now.getTime() / 1_000);
  const seconds = expiry?.seconds ?? (purpose === 'batch' ? thirtyDays : undefined);
  const stored: StoredFile = {
    id: createId('file-', 22),
    purpose,
    filename: file.filename,
    createdAt,
    expiresAt: seconds === undefined ? null : createdAt + seconds,
    content: withoutRest(file.content),
  };
  if (!currentFiles(context).add(stored)) throw full();
  return jsonResponse(200, describeFile(stored), context.startedAt);
});

/** Returns bytes that do not keep a much larger buffer, that of the whole body, in memory. */
function withoutRest(content: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return 2 * content.length < content.buffer.byteLength ? content.slice() : content;
}

/** Creates the error for a full store. Source: a published response; the bounds and the restart are ours. */
function full(): EndpointError {
  const { maxCount, maxBytes } = fileBounds;
  return new EndpointError(
    `You have exceeded your file storage quota. The local endpoint is limited to ${maxCount} files and ${maxBytes / 1024 / 1024} MB. Please delete old files, attempt with a smaller file size, or restart the endpoint.`,
  );
}
