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
    const maxBytes = maxMegabytes * 2 ** 20;
    const expectedBytes = Number(incoming.headers['content-length'] ?? 0);
    const chunks: Buffer<ArrayBuffer>[] = [];
    let whole: Buffer<ArrayBuffer> | undefined;
    let bytes = 0;
    incoming.on('data', (chunk: Buffer<ArrayBuffer>) => {
      const start = bytes;
      bytes += chunk.length;
      if (Math.max(bytes, expectedBytes) > maxBytes) {
        chunks.length = 0;
        reject(bodyTooLarge(maxMegabytes));
      } else if (chunk.length < expectedBytes) {
        // A large body of known length is never in memory twice.
        whole ??= Buffer.allocUnsafeSlow(expectedBytes);
        chunk.copy(whole, start);
      } else {
        chunks.push(chunk);
      }
    });
    // Most bodies come in one chunk, which needs no copy.
    incoming.on('end', () => {
      const [first] = chunks;
      resolve(whole ?? (first && chunks.length === 1 ? first : Buffer.concat(chunks)));
    });
    incoming.on('close', () => {
      if (!incoming.complete) reject(new Error('Cannot read the body: the client disconnected'));
    });
  });
}
