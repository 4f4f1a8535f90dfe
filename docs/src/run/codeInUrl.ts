import type { Program } from './Program.ts';

const prefix = '#run=';

/** Encodes the code of a program as a URL hash: `#run=<path of the file>:<code, compressed>`. */
export async function toHash(path: string, program: Program): Promise<string> {
  const json = JSON.stringify(program.map(({ code }) => code));
  const bytes = await pass(new TextEncoder().encode(json), new CompressionStream('deflate-raw'));
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const text = btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return `${prefix}${path}:${text}`;
}

/** Decodes a hash of `toHash()` to the code of each file: undefined for the hash of another file, null if it is damaged. */
export async function fromHash(hash: string, path: string): Promise<string[] | null | undefined> {
  const start = `${prefix}${path}:`;
  if (!hash.startsWith(start)) return undefined;
  try {
    const letters = atob(hash.slice(start.length).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const json = await pass(bytes, new DecompressionStream('deflate-raw'));
    const codes: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
    const isCode = Array.isArray(codes) && codes.every((code) => typeof code === 'string');
    return isCode && codes.length > 0 ? codes : null;
  } catch {
    return null;
  }
}

async function pass(
  bytes: Uint8Array<ArrayBuffer>,
  transform: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(transform);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
