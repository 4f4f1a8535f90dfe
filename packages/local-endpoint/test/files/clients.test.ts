import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axios from 'axios';
import OpenAI, { toFile } from 'openai';
import { expect, onTestFinished, test } from 'vitest';
import { createHandler, endpointKey, toFetch } from '../../src/index.ts';
import { settings, startServer } from '../exchange/adapters.ts';
import { formOf, line } from './formOf.ts';

// What people upload with, against the endpoint on a real socket.

const openai = async () => {
  const { baseUrl } = await startServer();
  return new OpenAI({ baseURL: baseUrl, apiKey: endpointKey, maxRetries: 0 });
};

const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 31) % 256);

const readStream = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'files-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, '그림 1.png'), bytes);
  return createReadStream(join(folder, '그림 1.png'));
};

test.each([
  ['a read stream', readStream],
  ['toFile(Buffer)', () => toFile(Buffer.from(bytes), '그림 1.png')],
  ['a File', async () => new File([bytes], '그림 1.png')],
  ['a fetch response', async () => toFile(new Response(bytes), '그림 1.png')],
])('the official client uploads %s, and downloads the same bytes', async (_, read) => {
  const client = await openai();

  const file = await client.files.create({
    file: await read(),
    purpose: 'vision',
    expires_after: { anchor: 'created_at', seconds: 3_600 },
  });
  const content = await client.files.content(file.id);

  expect(file).toMatchObject({ filename: '그림 1.png', bytes: bytes.length });
  expect(file.expires_at).toBe(file.created_at + 3_600);
  expect(new Uint8Array(await content.arrayBuffer())).toEqual(bytes);
  expect(await client.files.waitForProcessing(file.id)).toEqual(file);
});

test('the official client reads all pages of a list, and deletes', async () => {
  const client = await openai();
  const file = new File([line], 'a.jsonl');
  for (let count = 0; count < 5; count += 1) await client.files.create({ file, purpose: 'batch' });

  const files = await Array.fromAsync(client.files.list({ limit: 2, order: 'asc' }));
  expect(new Set(files.map(({ id }) => id)).size).toBe(5);

  for await (const { id } of client.files.list()) {
    expect(await client.files.delete(id)).toEqual({ object: 'file', deleted: true, id });
  }
  expect((await client.files.list()).data).toEqual([]);
});

test('the official client maps the errors to its classes', async () => {
  const client = await openai();
  const file = new File(['not a line'], 'a.jsonl');

  await expect(client.files.retrieve('file-x')).rejects.toThrow(OpenAI.NotFoundError);
  await expect(client.files.create({ file, purpose: 'batch' })).rejects.toThrow(
    OpenAI.BadRequestError,
  );
});

test('the official client uploads without a socket', async () => {
  const fetch = toFetch(createHandler(settings));
  const client = new OpenAI({ apiKey: endpointKey, fetch });

  const { id } = await client.files.create({ file: new File([bytes], 'a.png'), purpose: 'vision' });

  expect(await (await client.files.content(id)).bytes()).toEqual(bytes);
});

test('axios uploads a form', async () => {
  const { baseUrl } = await startServer();
  const headers = { Authorization: `Bearer ${endpointKey}` };
  const form = formOf(['purpose', 'batch'], ['file', line, '질문 "하나".jsonl']);

  const { data } = await axios.post(`${baseUrl}/files`, form, { headers });

  expect(data).toMatchObject({ filename: '질문 "하나".jsonl', bytes: line.length });
});

test('a file may be larger than any other body', async () => {
  const client = await openai();
  const file = new File([new Uint8Array(33 * 1024 * 1024)], 'a.bin');

  expect(await client.files.create({ file, purpose: 'vision' })).toMatchObject({
    bytes: file.size,
  });
});

test('an upload that breaks off leaves nothing behind', async () => {
  const { baseUrl } = await startServer();
  const headers = {
    authorization: `Bearer ${endpointKey}`,
    'content-type': 'multipart/form-data; boundary=B',
    'content-length': 1_000,
  };
  const outgoing = request(`${baseUrl}/files`, { method: 'POST', headers });
  const failed = new Promise((resolve) => outgoing.on('error', resolve));
  outgoing.write('--B\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n', () =>
    outgoing.destroy(new Error('gone')),
  );
  await failed;

  const list = await fetch(`${baseUrl}/files`, {
    headers: { authorization: headers.authorization },
  });

  expect((await list.json()).data).toEqual([]);
});
