import type { EndpointContext } from '../../wire/Endpoint.ts';
import { EndpointError } from '../../wire/errors/EndpointError.ts';
import { keepEnds } from '../../wire/errors/keepEnds.ts';
import { currentFiles } from './currentFiles.ts';
import type { StoredFile } from './StoredFile.ts';

/**
 * Returns the file with this id.
 * @throws {EndpointError} 404 for a file that is unknown, deleted or expired. Source: published responses
 */
export function requireFile(id: string, context: EndpointContext): StoredFile {
  const file = currentFiles(context).get(id);
  if (file) return file;
  throw new EndpointError(`No such File object: ${keepEnds(id, 64)}`, { status: 404, param: 'id' });
}
