import type { Endpoint } from '../../wire/Endpoint.ts';
import { jsonResponse } from '../../wire/jsonResponse.ts';
import { withoutRateLimits } from '../../wire/withoutRateLimits.ts';
import { requireFile } from './requireFile.ts';

/**
 * Answers `DELETE /v1/files/{file_id}`.
 * @throws {EndpointError} 404 for an unknown file
 */
export const deleteFile: Endpoint = withoutRateLimits((_request, context) => {
  const { file_id: id = '' } = context.parameters;
  context.stores.files.delete(requireFile(id, context));
  return jsonResponse(200, { object: 'file', deleted: true, id }, context.startedAt);
});
