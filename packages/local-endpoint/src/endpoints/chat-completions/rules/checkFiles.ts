import type { EndpointContext } from '../../../wire/Endpoint.ts';
import { EndpointError } from '../../../wire/errors/EndpointError.ts';
import { keepEnds } from '../../../wire/errors/keepEnds.ts';
import { currentFiles } from '../../files/currentFiles.ts';
import type { ChatRequest } from '../request/requestSchema.ts';

/**
 * Checks that every file that a message refers to by its id was uploaded.
 * Source: a published response, which names the message and the status.
 * @throws {EndpointError} 404 with the ids that are unknown
 */
export function checkFiles({ messages }: ChatRequest, context: EndpointContext): void {
  const ids = messages.flatMap(({ content }) =>
    Array.isArray(content)
      ? content.flatMap((part) => (part.type === 'file' ? (part.file.file_id ?? []) : []))
      : [],
  );
  if (ids.length === 0) return;
  const files = currentFiles(context);
  const unknown = ids.filter((id) => files.get(id) === undefined);
  if (unknown.length === 0) return;
  const named = unknown.slice(0, 10).map((id) => keepEnds(id, 64));
  throw new EndpointError(`Files [${named.join(', ')}] were not found`, { status: 404 });
}
