import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkEnv } from '../../src/diagnose/checks/checkEnv.ts';
import { createContext } from '../../src/diagnose/createContext.ts';
import { makeContext } from './makeContext.ts';

const key = 'OPENAI_API_KEY=sk-proj-0123456789\n';

test('checkEnv() says which variables .env sets', () => {
  const context = makeContext({}, { '.env': `${key}OPENAI_MODEL=\nOPENAI_BASE_URL="http://a/v1"` });

  expect(checkEnv(context)).toEqual({
    status: 'ok',
    found: '.env sets OPENAI_API_KEY, OPENAI_BASE_URL',
  });
  expect(checkEnv(makeContext())).toMatchObject({ status: 'ok', found: /^No \.env/ });
  expect(checkEnv(makeContext({}, { '.env': '# nothing' }))).toMatchObject({ status: 'ok' });
});

test.each([
  [{ '.env.txt': key }, '.env.txt is not read', 'Rename .env.txt to .env'],
  [{ '.env.example': key }, '.env.example contains a key', 'Move the key to .env'],
  [{ '.env': `\ufeff${key}` }, 'byte order mark', 'UTF-8 without BOM'],
  [{ '.env': Buffer.from(`\ufeff${key}`, 'utf16le') }, 'not saved as UTF-8', 'Save it again'],
  [{ '.env': 'sk-proj-0123456789' }, 'a line that is not NAME=value', 'OPENAI_API_KEY=sk-…'],
  [{ '.env': 'OPENAI_API_KEY: sk-1' }, 'a line that is not NAME=value', 'an equals sign'],
  [{ '.env': 'OPENAI_KEY=sk-1' }, 'OPENAI_KEY is not read', 'Rename OPENAI_KEY to OPENAI_API_KEY'],
  [{ '.env': 'OPEN_AI_API_KEY=sk-1' }, 'OPEN_AI_API_KEY is not read', 'to OPENAI_API_KEY'],
  [{ '.env': 'OPENAI_APIKEY=sk-1' }, 'OPENAI_APIKEY is not read', 'to OPENAI_API_KEY'],
  [{ '.env': 'openai_api_key=sk-1' }, 'openai_api_key is not read', 'to OPENAI_API_KEY'],
  [{ '.env': 'OPENAI_API_BASE=http://a' }, 'OPENAI_API_BASE is not read', 'to OPENAI_BASE_URL'],
  [{ '.env': 'OPENAI_MODEL_NAME=x' }, 'OPENAI_MODEL_NAME is not read', 'to OPENAI_MODEL'],
])('checkEnv() finds what keeps %j from being read', (files, found, advice) => {
  const result = checkEnv(makeContext({}, files));

  expect(result).toEqual({
    status: 'problem',
    found: expect.stringContaining(found),
    advice: expect.stringContaining(advice),
  });
});

test.each([
  'export OPENAI_API_KEY=sk-1',
  'OPENAI_API_KEY = "sk-1" # mine',
  '\ufeff# c\nOPENAI_API_KEY=1\r\n',
])('checkEnv() accepts what Node reads: %j', (text) => {
  expect(checkEnv(makeContext({}, { '.env': text }))).toEqual({
    status: 'ok',
    found: '.env sets OPENAI_API_KEY',
  });
});

test('checkEnv() finds a folder named .env', () => {
  const { folder, ...given } = makeContext();
  mkdirSync(join(folder, '.env'));

  expect(checkEnv(createContext({ ...given, folder }))).toMatchObject({
    status: 'problem',
    found: '.env is a folder, not a file',
  });
});

test('checkEnv() names a variable of the shell that outranks .env, and how to unset it', () => {
  const files = { '.env': `${key}OPENAI_MODEL=gpt-6-luna` };

  expect(checkEnv(makeContext({ OPENAI_API_KEY: 'sk-other', OPENAI_MODEL: ' ' }, files))).toEqual({
    status: 'note',
    found: 'OPENAI_API_KEY in .env is not used: your shell sets another value',
    advice: 'To use .env: unset OPENAI_API_KEY (in PowerShell: Remove-Item Env:OPENAI_API_KEY)',
  });
  expect(checkEnv(makeContext({ OPENAI_MODEL: 'gpt-6-luna' }, files))).toMatchObject({
    status: 'ok',
  });
});

test('checkEnv() only notes a misspelt name in the shell, which may be for another program', () => {
  expect(checkEnv(makeContext({ OPENAI_API_BASE: 'http://a' }))).toMatchObject({ status: 'note' });
  expect(
    checkEnv(makeContext({ OPENAI_API_BASE: 'http://a', OPENAI_BASE_URL: 'http://a/v1' })),
  ).toMatchObject({ status: 'ok' });
});
