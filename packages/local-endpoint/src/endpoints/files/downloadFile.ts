import type { Endpoint } from '../../wire/Endpoint.ts';
import { EndpointError } from '../../wire/errors/EndpointError.ts';
import { attachment } from './attachment.ts';
import { requireFile } from './requireFile.ts';

/** The purposes whose files only a model may read. Source: published responses. */
const unreadable = ['user_data', 'assistants'];

/**
 * Answers `GET /v1/files/{file_id}/content` with the file, byte for byte.
 * @throws {EndpointError} 404 for an unknown file, 400 for a purpose that forbids it
 */
export const downloadFile: Endpoint = (_request, context) => {
  const { file_id: id = '' } = context.parameters;
  const { purpose, filename, bytes, content } = requireFile(id, context);
  if (unreadable.includes(purpose)) {
    throw new EndpointError(`Not allowed to download files of purpose: ${purpose}`);
  }
  return {
    status: 200,
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(bytes),
      'content-disposition': attachment(filename),
    },
    body: content.length === 1 && content[0] ? content[0] : content,
  };
};
