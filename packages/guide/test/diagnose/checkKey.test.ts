import { endpointKey } from '@by-example/core';
import { expect, test } from 'vitest';
import { checkKey } from '../../src/diagnose/checks/checkKey.ts';
import { makeContext } from './makeContext.ts';

const secret = 'Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4z';
const key = `sk-proj-${secret}${secret}`;

test('checkKey() says the shape of the key and where it comes from, never the key', () => {
  expect(checkKey(makeContext({ OPENAI_API_KEY: key }))).toEqual({
    status: 'ok',
    found: 'OPENAI_API_KEY from the shell starts with sk-proj- and has 72 characters',
  });
  expect(checkKey(makeContext({}, { '.env': `OPENAI_API_KEY=sk-${secret}${secret}` }))).toEqual({
    status: 'ok',
    found: 'OPENAI_API_KEY from .env starts with sk- and has 67 characters',
  });
});

test.each([
  [`"${key}"`, 'quotes'],
  [`“${key}”`, 'quotes'],
  [`${key}'`, 'quotes'],
  [` ${key}`, 'a space or a line break'],
  [`${key}\n`, 'a space or a line break'],
  [`sk-proj-${secret} ${secret}`, 'a space or a line break'],
  [`${key}\r\nOPENAI_MODEL`, 'a space or a line break'],
  [`Bearer ${key}`, 'starts with Bearer'],
  [`OPENAI_API_KEY=${key}`, 'its own name'],
  [`${key}가`, 'a character that no key has'],
  [`${key}\u200b`, 'a character that no key has'],
  ['sk-...', 'is masked'],
  ['sk-proj-…wXy4', 'is masked'],
  ['sk-proj-********wXy4', 'is masked'],
  ['sk-xxxxxxxxxxxx', 'is masked'],
  ['your-key', 'a placeholder'],
  ['sk-your-key-here', 'a placeholder'],
  ['<your key>', 'a placeholder'],
  ['YOUR_API_KEY', 'a placeholder'],
  ['$OPENAI_API_KEY', 'a placeholder'],
  [endpointKey, 'the key of the local endpoint'],
  [`sk-admin-${secret}`, 'an admin key'],
  [`sk-ant-api03-${secret}`, "another provider's key"],
  [`sk-or-v1-${secret}`, "another provider's key"],
])('checkKey() says what is wrong with %j', (value, found) => {
  const result = checkKey(makeContext({ OPENAI_API_KEY: value }));

  expect(result).toEqual({
    status: 'problem',
    found: expect.stringContaining(found),
    advice: expect.any(String),
  });
  expect(JSON.stringify(result)).not.toContain(secret);
});

test('checkKey() only notes a key that OpenAI may still accept', () => {
  expect(checkKey(makeContext({ OPENAI_API_KEY: 'sk-proj-cutoff' }))).toMatchObject({
    status: 'note',
    found: expect.stringContaining('has 14 characters: not what'),
  });
  expect(checkKey(makeContext({ OPENAI_API_KEY: secret }))).toMatchObject({ status: 'note' });
});

test.each(['test', 'lm-studio', 'ollama', 'EMPTY', 'gsk_abc', 'key-1', `sk-or-v1-${secret}`])(
  'checkKey() leaves the shape of a key to another server: %s',
  (value) => {
    const shell = { OPENAI_API_KEY: value, OPENAI_BASE_URL: 'http://localhost:11434/v1' };

    expect(checkKey(makeContext(shell))).toMatchObject({ status: 'ok' });
  },
);

test('checkKey() knows when no key is needed, and when one is', () => {
  const openai = 'https://api.openai.com/v1';

  expect(checkKey(makeContext())).toMatchObject({ status: 'ok', found: /offline/ });
  expect(checkKey(makeContext({ OPENAI_BASE_URL: 'http://localhost:1/v1' }))?.status).toBe('ok');
  expect(checkKey(makeContext({ OPENAI_BASE_URL: openai }))?.status).toBe('problem');
  expect(
    checkKey(
      makeContext({ OPENAI_API_KEY: endpointKey, OPENAI_BASE_URL: 'http://127.0.0.1:4010/v1' }),
    )?.status,
  ).toBe('ok');
});
