import type { Endpoint } from '../../wire/Endpoint.ts';
import { jsonResponse } from '../../wire/jsonResponse.ts';
import { currentFiles } from './currentFiles.ts';
import { requireFile } from './requireFile.ts';

/**
 * Answers `DELETE /v1/files/{file_id}`.
 * @throws {EndpointError} 404 for an unknown file
 */
export const deleteFile: Endpoint = (_request, context) => {
  const { file_id: id = '' } = context.parameters;
  currentFiles(context).delete(requireFile(id, context).id);
  return jsonResponse({ object: 'file', deleted: true, id });
};
