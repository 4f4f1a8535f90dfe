import type { Endpoint } from '../../wire/Endpoint.ts';
import { jsonResponse } from '../../wire/jsonResponse.ts';
import { describeFile } from './describeFile.ts';
import { requireFile } from './requireFile.ts';

/**
 * Answers `GET /v1/files/{file_id}`.
 * @throws {EndpointError} 404 for an unknown file
 */
export const retrieveFile: Endpoint = (_request, context) => {
  const { file_id: id = '' } = context.parameters;
  return jsonResponse(describeFile(requireFile(id, context)));
};
