import type { FileObject } from 'openai/resources/files';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { fileBounds } from '../../src/endpoints/files/currentFiles.ts';
import { uploadFile } from '../../src/endpoints/files/uploadFile.ts';
import { createStores } from '../../src/store/createStores.ts';
import { adapters, type Send } from '../exchange/adapters.ts';
import { formOf, line } from './formOf.ts';

const now = () => new Date('2026-11-22T09:00:00Z');
const createdAt = now().getTime() / 1_000;

const upload = async (send: Send, purpose = 'batch', filename = 'a.jsonl', content = line) =>
  (await send('/files', formOf(['file', content, filename], ['purpose', purpose]))).json();

describe.each(adapters)('over %s', (_, start) => {
  test('an uploaded file is described as by the real API, without rate limits', async () => {
    const send = await start();

    const response = await send('/files', formOf(['purpose', 'batch'], ['file', line, 'a.jsonl']));

    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      object: 'file',
      id: expect.stringMatching(/^file-\w{22}$/),
      purpose: 'batch',
      filename: 'a.jsonl',
      bytes: line.length,
      created_at: createdAt,
      expires_at: createdAt + 30 * 24 * 60 * 60,
      status: 'processed',
      status_details: null,
    } satisfies Record<keyof FileObject, unknown>);
    const headers = [...response.headers.keys()];
    expect(headers).toContain('x-request-id');
    expect(headers.filter((name) => name.startsWith('x-ratelimit'))).toEqual([]);
  });

  test('a file can be retrieved, downloaded byte for byte, and deleted', async () => {
    const send = await start();
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7919) % 256);
    const form = formOf(['file', bytes, '한글 이름.png'], ['purpose', 'vision']);
    const file = await (await send('/files', form)).json();

    expect(file).toMatchObject({ filename: '한글 이름.png', expires_at: null, bytes: 70_000 });
    expect(await (await send(`/files/${file.id}`)).json()).toEqual(file);

    const download = await send(`/files/${file.id}/content`);
    expect(download.headers.get('content-type')).toBe('application/octet-stream');
    expect(download.headers.get('content-disposition')).toBe(
      `attachment; filename="__ __.png"; filename*=UTF-8''${encodeURIComponent('한글 이름.png')}`,
    );
    expect(new Uint8Array(await download.arrayBuffer())).toEqual(bytes);

    const deletion = await send(`/files/${file.id}`, undefined, { method: 'DELETE' });
    expect(await deletion.json()).toEqual({ object: 'file', deleted: true, id: file.id });
    expect((await send(`/files/${file.id}`)).status).toBe(404);
  });

  test.each([
    ['GET', '/files/file-x'],
    ['GET', '/files/file-x/content'],
    ['DELETE', '/files/file-x'],
    ['GET', '/files?after=file-x'],
  ])('%s %s: no such file', async (method, path) => {
    const send = await start();

    const response = await send(path, undefined, { method });

    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      error: {
        message: 'No such File object: file-x',
        type: 'invalid_request_error',
        param: 'id',
        code: null,
      },
    });
  });

  test('the list is newest first, and pages by purpose, limit, order and after', async () => {
    const send = await start();
    const [a, b, c] = [await upload(send), await upload(send, 'user_data'), await upload(send)];
    const list = async (query: string) => {
      const { data, ...rest } = await (await send(`/files${query}`)).json();
      return { ...rest, ids: data.map(({ id }: { id: string }) => id) };
    };

    expect(await list('')).toEqual({
      object: 'list',
      ids: [c.id, b.id, a.id],
      has_more: false,
      first_id: c.id,
      last_id: a.id,
    });
    expect(await list('?purpose=batch')).toMatchObject({ ids: [c.id, a.id] });
    expect(await list('?limit=2')).toMatchObject({ ids: [c.id, b.id], has_more: true });
    expect(await list(`?limit=2&after=${b.id}`)).toMatchObject({ ids: [a.id], has_more: false });
    expect(await list(`?order=asc&limit=1&after=${a.id}`)).toMatchObject({
      ids: [b.id],
      has_more: true,
    });
    expect(await list('?purpose=evals')).toMatchObject({ ids: [], first_id: null, last_id: null });
  });
});

const [, [, start]] = adapters as [unknown, (typeof adapters)[number]];
const file: [string, string, string] = ['file', line, 'a.jsonl'];
const batch: [string, string] = ['purpose', 'batch'];
const anchor: [string, string] = ['expires_after[anchor]', 'created_at'];
const format = 'Invalid file format for Batch API. Must be .jsonl';

test.each([
  ["'file' is a required property", [batch]],
  ["'file' is a required property", [batch, ['file', 'sent as text']]],
  ["'purpose' is a required property", [file]],
  [
    "'answers' is not one of ['fine-tune', 'assistants', 'batch', 'user_data', 'responses', 'vision', 'evals'] - 'purpose'",
    [file, ['purpose', 'answers']],
  ],
  ["Additional properties are not allowed ('model' was unexpected)", [file, batch, ['model', 'x']]],
  [
    "'anchor' is a required property - 'expires_after'",
    [file, batch, ['expires_after[seconds]', '3600']],
  ],
  [
    "3599 is less than the minimum of 3600 - 'expires_after.seconds'",
    [file, batch, anchor, ['expires_after[seconds]', '3599']],
  ],
  [
    "2592001 is greater than the maximum of 2592000 - 'expires_after.seconds'",
    [file, batch, anchor, ['expires_after[seconds]', '2592001']],
  ],
  [
    "'1h' is not of type 'integer' - 'expires_after.seconds'",
    [file, batch, anchor, ['expires_after[seconds]', '1h']],
  ],
  [format, [['file', line, 'a.txt'], batch]],
  [format, [['file', '', 'a.jsonl'], batch]],
  [format, [['file', 'a,b\n1,2\n', 'a.jsonl'], batch]],
  [
    'File is empty.',
    [
      ['file', '', 'a.txt'],
      ['purpose', 'user_data'],
    ],
  ],
] satisfies [string, Parameters<typeof formOf>][])(
  'an upload is rejected: %s',
  async (message, fields) => {
    const send = await start();

    const response = await send('/files', formOf(...fields));

    expect(response.status).toBe(400);
    expect(response.headers.has('x-ratelimit-limit-requests')).toBe(false);
    expect(await response.json()).toEqual({
      error: { message, type: 'invalid_request_error', param: null, code: null },
    });
  },
);

test('a batch file may have a bad line after a good one', async () => {
  expect(await upload(await start(), 'batch', 'a.jsonl', `${line}{bad`)).toMatchObject({
    status: 'processed',
  });
});

test.each([
  ['multipart/form-data', "'file' is a required property"],
  ['application/json', "'file' is a required property"],
  ['multipart/form-data; boundary=B', 'Could not parse multipart form'],
])('a body that is no form is rejected: %s', async (type, message) => {
  const send = await start();

  const response = await send('/files', '--B\r\nbroken off', { headers: { 'content-type': type } });

  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: { message } });
});

test.each([
  ['limit=0', 'limit', 'integer_below_min_value'],
  ['limit=10001', 'limit', 'integer_above_max_value'],
  ['limit=ten', 'limit', 'invalid_type'],
  ['order=up', 'order', 'invalid_value'],
])('a list is rejected: %s', async (query, param, code) => {
  const send = await start();

  const response = await send(`/files?${query}`);

  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: { param, code } });
});

test.each(['user_data', 'assistants'])('a file for %s cannot be downloaded', async (purpose) => {
  const send = await start();
  const { id } = await upload(send, purpose);

  const response = await send(`/files/${id}/content`);

  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    error: { message: `Not allowed to download files of purpose: ${purpose}` },
  });
});

test.each(['../../etc/passwd', 'a\r\nx-evil: 1', 'a"; filename="b', `${'가'.repeat(199)}😀`])(
  'the name %j stays a name',
  async (filename) => {
    const send = await start();
    const { id, filename: kept } = await upload(send, 'vision', filename);

    const { headers } = await send(`/files/${id}/content`);

    expect(kept).toBe(filename);
    expect(headers.has('x-evil')).toBe(false);
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="[^"/\\]+"(; filename\*=UTF-8''[\w.%-]+)?$/,
    );
  },
);

test('a file is gone when it has expired', async () => {
  let time = now();
  const send = await start({ now: () => time });
  const seconds: [string, string] = ['expires_after[seconds]', '3600'];
  const { id, expires_at } = await (
    await send('/files', formOf(file, batch, anchor, seconds))
  ).json();

  expect(expires_at).toBe(createdAt + 3_600);
  time = new Date((expires_at - 1) * 1_000);
  expect((await send(`/files/${id}`)).status).toBe(200);
  time = new Date(expires_at * 1_000);
  expect((await send(`/files/${id}/content`)).status).toBe(404);
});

test('a full store refuses a file, keeps the others, and says what to do', async () => {
  const storeOf = createStores();
  const first = {
    id: 'file-0',
    purpose: 'batch',
    filename: 'a.jsonl',
    createdAt,
    expiresAt: null,
    bytes: 1,
  };
  const content = [new Uint8Array(1)];
  const isRoom = () => storeOf(fileBounds).add({ ...first, id: `file-${count}`, content });
  let count = 0;
  while (isRoom()) count += 1;
  const request = new Request('http://localhost', { method: 'POST', body: formOf(file, batch) });
  const context = {
    parameters: {},
    replies: () => [],
    storeOf,
    now: now().getTime() / 1_000,
    today: '2026-11-22',
    clock: () => now().getTime() / 1_000,
    batchMs: 0,
    isInPage: false,
    simulation: undefined,
  };
  const body = await request.bytes();
  const header = (name: string) => request.headers.get(name) ?? undefined;
  const send = async () =>
    uploadFile(
      { method: 'POST', path: '/v1/files', query: '', header, body, signal: () => request.signal },
      context,
    );

  await expect(send()).rejects.toThrow(/10000 files and 512 MB.*delete old files.*restart/);
  expect(storeOf(fileBounds).list({ limit: 20_000 }).items).toHaveLength(10_000);

  storeOf(fileBounds).delete(first.id);
  expect(await send()).toMatchObject({ status: 200 });
});

describe.each(adapters)('also over %s', (_, start) => {
  test('an unknown field is refused without a look at the bytes of the file', async () => {
    const entries = vi.spyOn(Object, 'entries');
    onTestFinished(() => entries.mockRestore());
    const large = new Blob([new Uint8Array(1_000)]);

    const response = await (await start())(
      '/files',
      formOf(['file', large, 'a.bin'], ['purpose', 'user_data'], ['x', '1']),
    );

    expect(response.status).toBe(400);
    expect((await response.json()).error.message).toBe(
      "Additional properties are not allowed ('x' was unexpected)",
    );
    expect(entries.mock.calls.filter(([value]: unknown[]) => value instanceof Uint8Array)).toEqual(
      [],
    );
  });

  test('a download that is cut off is cut off between bytes', async () => {
    const send = await start();
    const bytes = Uint8Array.from({ length: 100 }, (_, at) => at + 156);
    const { id } = await (
      await send('/files', formOf(['file', new Blob([bytes]), 'a.bin'], ['purpose', 'vision']))
    ).json();

    const response = await send(`/files/${id}/content`, undefined, {
      headers: { 'x-simulate': 'cut_stream' },
    });
    const reader = response.body?.getReader();

    expect([...((await reader?.read())?.value ?? [])]).toEqual([...bytes.slice(0, 50)]);
    await expect(reader?.read()).rejects.toThrow();
  });

  test('an error that is simulated carries no rate limits either', async () => {
    const response = await (await start())('/files', undefined, {
      headers: { 'x-simulate': 'server_error' },
    });

    expect(response.status).toBe(500);
    expect([...response.headers.keys()].filter((name) => name.startsWith('x-ratelimit'))).toEqual(
      [],
    );
  });
});
