import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nock from 'nock';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { endpointKey } from '../../src/index.ts';
import { chooseEndpoint } from '../../src/node/chooseEndpoint.ts';

beforeEach(() => {
  for (const name of ['OPENAI_API_KEY', 'OPENAI_BASE_URL', 'OPENAI_MODEL', 'NO_PROXY', 'no_proxy'])
    vi.stubEnv(name, '');
});

const folderWith = (dotEnv?: string): string => {
  const folder = mkdtempSync(join(tmpdir(), '예제 folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  if (dotEnv !== undefined) writeFileSync(join(folder, '.env'), dotEnv);
  return folder;
};

test('with neither key nor base URL, calls go to the local endpoint', async () => {
  nock.enableNetConnect('127.0.0.1');

  expect(await chooseEndpoint({ folder: folderWith() })).toBe('offline');

  const { OPENAI_BASE_URL: baseUrl, OPENAI_API_KEY: key } = process.env;
  expect(baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);
  expect(key).toBe(endpointKey);
  const response = await fetch(`${baseUrl}/models`, {
    headers: { authorization: `Bearer ${key}` },
  });
  expect(response.status).toBe(200);
});

test('a copy of .env.example with empty values does not count as a key', async () => {
  const folder = folderWith('OPENAI_API_KEY=\nOPENAI_BASE_URL=\nOPENAI_MODEL=\n');

  expect(await chooseEndpoint({ folder })).toBe('offline');
  expect(process.env.OPENAI_MODEL).toBeUndefined();
});

test('a key in .env makes calls go to OpenAI', async () => {
  const folder = folderWith('OPENAI_API_KEY=sk-mine\n');

  expect(await chooseEndpoint({ folder })).toBe('live');
  expect(process.env.OPENAI_API_KEY).toBe('sk-mine');
  expect(process.env.OPENAI_BASE_URL).toBeUndefined();
});

test('the environment takes precedence over .env', async () => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-environment');

  expect(await chooseEndpoint({ folder: folderWith('OPENAI_API_KEY=sk-file\n') })).toBe('live');
  expect(process.env.OPENAI_API_KEY).toBe('sk-environment');
});

test('a base URL alone points to a compatible server, which needs no key', async () => {
  vi.stubEnv('OPENAI_BASE_URL', 'http://localhost:11434/v1');

  expect(await chooseEndpoint({ folder: folderWith() })).toBe('compatible');
  expect(process.env.OPENAI_BASE_URL).toBe('http://localhost:11434/v1');
  expect(process.env.OPENAI_API_KEY).toBe('not-needed');
});

test('offline takes precedence over a key', async () => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-mine');
  vi.stubEnv('OPENAI_MODEL', 'llama3.2');

  expect(await chooseEndpoint({ offline: true, folder: folderWith() })).toBe('offline');
  expect(process.env.OPENAI_MODEL).toBeUndefined();
  expect(process.env.OPENAI_API_KEY).toBe(endpointKey);
});

test('calls to the local endpoint bypass a proxy', async () => {
  vi.stubEnv('NO_PROXY', 'example.com');

  await chooseEndpoint({ folder: folderWith() });

  expect(process.env.NO_PROXY).toBe('example.com,127.0.0.1');
});

test('an invalid base URL is an error', async () => {
  vi.stubEnv('OPENAI_BASE_URL', 'localhost:11434');

  await expect(chooseEndpoint({ folder: folderWith() })).rejects.toThrow(
    'Cannot use OPENAI_BASE_URL: "localhost:11434" is not an http or https address',
  );
});

test('a base URL loses its trailing slash, because paths are appended to it', async () => {
  vi.stubEnv('OPENAI_BASE_URL', ' http://localhost:11434/v1/ ');

  expect(await chooseEndpoint({ folder: folderWith() })).toBe('compatible');
  expect(process.env.OPENAI_BASE_URL).toBe('http://localhost:11434/v1');
});
