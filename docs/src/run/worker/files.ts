/// <reference types="vitepress/client" />

// What `node:fs/promises` exports, as far as programs in the page need it: they read the pictures of the lessons.

import { pictures } from './pictures.ts';

const files: Record<string, string> = import.meta.glob('../../../../examples/*/*.{png,svg}', {
  eager: true,
  query: '?base64',
  import: 'default',
});
for (const [path, base64] of Object.entries(files)) {
  pictures.set(path.split('/').at(-1) ?? '', base64);
}

/** The bytes of a file, with the one method of a Buffer that programs need most. */
class Bytes extends Uint8Array<ArrayBuffer> {
  override toString(encoding = 'utf8', start = 0, end: number = this.length): string {
    const part = this.subarray(start, end);
    if (encoding.startsWith('utf')) return new TextDecoder().decode(part);
    let text = '';
    for (const byte of part) text += String.fromCharCode(byte);
    return encoding === 'base64' ? btoa(text) : text;
  }
}

/** Reads a picture of a lesson by its name, in whatever folder; rejects for any other file as Node does. */
export async function readFile(path: string, encoding?: string): Promise<Bytes | string> {
  const base64 = pictures.get(String(path).split('/').at(-1) ?? '');
  if (!base64) {
    const text = `ENOENT: no such file or directory, open '${path}'`;
    throw Object.assign(new Error(text), { code: 'ENOENT', syscall: 'open', path });
  }
  const bytes = Bytes.from(atob(base64), (letter) => letter.charCodeAt(0)) as Bytes;
  return encoding ? bytes.toString(encoding) : bytes;
}
