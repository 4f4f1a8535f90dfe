import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, inspect } from 'node:util';
import { createHandler, endpointKey, toFetch } from '@by-example/local-endpoint/browser';
import { vi } from 'vitest';
import { loadExampleReplies } from '../../src/playground/loadExampleReplies.ts';
import { compile } from '../../src/run/compile.ts';
import type { Program } from '../../src/run/Program.ts';
import { readFile } from '../../src/run/worker/files.ts';
import { pictures } from '../../src/run/worker/pictures.ts';

const cache = join(import.meta.dirname, '../../node_modules/.cache');
const importNatively: (path: string) => Promise<unknown> = (path) =>
  import(/* @vite-ignore */ path);

/** Where a program's file finds what it imports: libraries by their names, other files beside it, and files of the page. */
function addressOf(from: string): string {
  if (from === 'node:fs/promises') return 'data:text/javascript,export const { readFile } = files;';
  return from.replace(/^(\..*)\.ts$/, '$1.mjs');
}

/** Runs a program of the page in this process, as a page does, and returns what it prints: all of it, errors too. */
export async function runHere(program: Program): Promise<string> {
  mkdirSync(cache, { recursive: true });
  // Beside the libraries of the docs, which are those of the page.
  const folder = mkdtempSync(join(cache, 'program-'));
  let output = '';
  const print = (text: string) => {
    output += text;
    return true;
  };
  const fetch = toFetch(
    createHandler({ replies: loadExampleReplies(pictures), isInPage: true, paceMs: 0 }),
  );
  vi.stubEnv('OPENAI_API_KEY', endpointKey);
  vi.stubEnv('OPENAI_BASE_URL', undefined);
  vi.stubEnv('OPENAI_MODEL', undefined);
  vi.stubGlobal('fetch', fetch);
  vi.stubGlobal('files', { readFile });
  const { default: axios } = await import('axios');
  Object.assign(axios.defaults, { adapter: 'fetch', env: { ...axios.defaults.env, fetch } });
  const spies = [
    vi
      .spyOn(console, 'log')
      .mockImplementation((...values) => void print(`${format(...values)}\n`)),
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => print(String(text))),
  ];
  try {
    for (const file of program) {
      const code = compile(file).link(addressOf, 'import');
      writeFileSync(join(folder, file.name.replace(/\.ts$/, '.mjs')), code);
    }
    const entry = program.at(-1)?.name.replace(/\.ts$/, '.mjs') ?? '';
    await importNatively(join(folder, entry));
  } catch (error) {
    output += inspect(error);
  } finally {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllGlobals();
    rmSync(folder, { recursive: true });
  }
  return output;
}
