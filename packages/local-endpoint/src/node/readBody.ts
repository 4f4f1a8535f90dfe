import type { IncomingMessage } from 'node:http';
import { bodyTooLarge } from '../wire/errors/bodyTooLarge.ts';

/**
 * Reads a request's body. Rejects with a 413 `EndpointError` for more than `maxMegabytes`, and when the
 * client disconnects before it has sent everything.
 */
export function readBody(
  incoming: IncomingMessage,
  maxMegabytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer<ArrayBuffer>[] = [];
    let bytes = 0;
    incoming.on('data', (chunk: Buffer<ArrayBuffer>) => {
      bytes += chunk.length;
      if (bytes <= maxMegabytes * 2 ** 20) {
        chunks.push(chunk);
      } else {
        chunks.length = 0;
        reject(bodyTooLarge(maxMegabytes));
      }
    });
    // Most bodies come in one chunk, which needs no copy.
    incoming.on('end', () => {
      const [first] = chunks;
      resolve(first && chunks.length === 1 ? first : Buffer.concat(chunks));
    });
    incoming.on('close', () => {
      if (!incoming.complete) reject(new Error('Cannot read the body: the client disconnected'));
    });
  });
}
