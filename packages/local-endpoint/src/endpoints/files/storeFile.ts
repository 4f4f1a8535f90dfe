import { createId } from '../../wire/createId.ts';
import type { EndpointContext } from '../../wire/Endpoint.ts';
import { EndpointError } from '../../wire/errors/EndpointError.ts';
import { currentFiles, fileBounds } from './currentFiles.ts';
import type { StoredFile } from './StoredFile.ts';

/** A file to store; without `lifetime`, in seconds, it never expires. */
export type NewFile = Pick<StoredFile, 'purpose' | 'filename' | 'content'> & {
  lifetime: number | undefined;
};

/**
 * Stores a file, and returns it with its id and dates.
 * @throws {EndpointError} 400 if there is no room for it. Source: a published response; the bounds and the
 *   restart are ours
 */
export function storeFile({ lifetime, ...file }: NewFile, context: EndpointContext): StoredFile {
  const stored: StoredFile = {
    ...file,
    id: createId('file-', 22),
    createdAt: context.now,
    expiresAt: lifetime === undefined ? null : context.now + lifetime,
    bytes: file.content.reduce((sum, chunk) => sum + chunk.length, 0),
    content: file.content.map(withoutRest),
  };
  if (currentFiles(context).add(stored)) return stored;
  const { maxCount, maxBytes } = fileBounds;
  throw new EndpointError(
    `You have exceeded your file storage quota. The local endpoint is limited to ${maxCount} files and ${maxBytes / 2 ** 20} MB. Please delete old files, attempt with a smaller file size, or restart the endpoint.`,
  );
}

/** Returns bytes that do not keep a much larger buffer, that of the whole body, in memory. */
function withoutRest(content: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return 2 * content.length < content.buffer.byteLength ? content.slice() : content;
}
