import { expect, test } from 'vitest';
import { fromHash, toHash } from '../../src/run/codeInUrl.ts';

const path = 'docs/snippets/ko/streaming/openai.ts';
const codes = ['console.log(\'안녕하세요 👋 "+/="\');\n\u0000', ''];
const program = codes.map((code, at) => ({ name: `${at}.ts`, code }));

test('a link carries code, whatever it contains', async () => {
  const hash = await toHash(path, program);

  expect(hash).toMatch(/^#run=docs\/snippets\/ko\/streaming\/openai\.ts:[\w-]+$/);
  expect(await fromHash(hash, path)).toEqual(codes);
});

test('a link for another file, or of another kind, is none', async () => {
  const hash = await toHash(path, program);

  expect(await fromHash(hash, 'docs/snippets/ko/streaming/fetch.ts')).toBeUndefined();
  expect(await fromHash('#openai', path)).toBeUndefined();
});

test.each([
  ['cut off', (hash: string) => hash.slice(0, -8)],
  ['with a strange letter', (hash: string) => hash.replace(/.$/, '%')],
  ['without code', (hash: string) => hash.replace(/:.*/, ':')],
])('a link that is %s is damaged', async (_, damage) => {
  const hash = await toHash(path, program);

  expect(await fromHash(damage(hash), path)).toBeNull();
});

test('a link to something else than code is damaged', async () => {
  for (const other of [{ code: '' }, [], [1], 'code']) {
    const json = new Blob([JSON.stringify(other)]).stream();
    const bytes = await new Response(
      json.pipeThrough(new CompressionStream('deflate-raw')),
    ).arrayBuffer();
    const text = Buffer.from(bytes).toString('base64url');
    expect(await fromHash(`#run=${path}:${text}`, path)).toBeNull();
  }
});
