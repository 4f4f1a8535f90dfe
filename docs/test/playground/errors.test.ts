import { defaultModel } from '@by-example/core';
import {
  createHandler,
  endpointKey,
  simulationKinds,
  toFetch,
} from '@by-example/local-endpoint/browser';
import { expect, test } from 'vitest';
import { errors } from '../../src/errors/errors.ts';
import { findError } from '../../src/errors/findError.ts';
import { splitMarkup } from '../../src/playground/splitMarkup.ts';

const endpoint = toFetch(createHandler({ paceMs: 0 }));
const message = { role: 'user', content: 'Hi' };
const good = { model: defaultModel, messages: [message] };

const ask = async (body: unknown, headers: Record<string, string> = {}) => {
  const response = await endpoint('https://api.openai.com/v1/chat/completions', {
    method: 'POST',
    headers: {
      authorization: `Bearer ${endpointKey}`,
      'content-type': 'application/json',
      ...headers,
    },
    body: JSON.stringify(body),
  });
  const { error } = await response.json();
  return { status: response.status, code: error.code as string | null };
};

test.each<[body: object, headers: Record<string, string>]>([
  [{ ...good, temperature: 0.5 }, {}],
  [{ ...good, temperature: 3 }, {}],
  [{ ...good, n: 0 }, {}],
  [{ ...good, n: 'two' }, {}],
  [{ ...good, messages: [] }, {}],
  [{ ...good, messages: [{ role: 'boss', content: 'Hi' }] }, {}],
  [{ ...good, temprature: 1 }, {}],
  [{ model: defaultModel }, {}],
  [{ ...good, model: 'gpt-4' }, {}],
  [{ ...good, model: 'gpt-6-astra', reasoning_effort: 'none' }, {}],
  [good, { authorization: 'Bearer sk-wrong' }],
  [good, { 'x-simulate': 'rate_limit' }],
  [good, { 'x-simulate': 'quota' }],
  [good, { 'x-simulate': 'overloaded' }],
])('what %j with %j meets is explained', async (body, headers) => {
  const { status, code } = await ask(body, headers);

  const entry = findError(status, code);

  expect(code).not.toBeNull();
  expect(entry?.codes).toContain(code);
  expect(entry?.status).toBe(status);
});

test('a server error, which has no code, is explained by its status', async () => {
  const { status, code } = await ask(good, { 'x-simulate': 'server_error' });

  expect(code).toBeNull();
  expect(findError(status, code)?.status).toBe(500);
});

test('every failure that can be simulated has a name in both languages', async () => {
  const { texts } = await import('../../src/playground/texts.ts');

  for (const { failures } of [texts.ko, texts.en]) {
    expect(Object.keys(failures).sort()).toEqual([...simulationKinds].sort());
  }
});

test('no code of an error is explained twice', () => {
  const codes = errors.flatMap((entry) => entry.codes);

  expect(new Set(codes).size).toBe(codes.length);
});

test('splitMarkup() finds code and links in a sentence', () => {
  expect(splitMarkup('`code`: see [keys](https://platform.openai.com/api-keys). 끝')).toEqual([
    { kind: 'code', text: 'code' },
    { kind: 'text', text: ': see ' },
    { kind: 'link', text: 'keys', address: 'https://platform.openai.com/api-keys' },
    { kind: 'text', text: '. 끝' },
  ]);
});
