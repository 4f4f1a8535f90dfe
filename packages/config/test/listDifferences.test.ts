import nock from 'nock';
import { expect, test } from 'vitest';
import { describeMismatch } from '../src/describeMismatch.ts';
import { listDifferences } from '../src/listDifferences.ts';

test('listDifferences() returns each place, and what is expected and there', () => {
  const expected = { model: 'a', messages: [{ role: 'system' }], stop: undefined };
  const actual = { model: 'a', messages: [{ role: 'user', name: 'Kim' }], n: 2 };

  expect(listDifferences(expected, actual, { path: 'body' })).toEqual([
    { path: 'body.messages[0].role', expected: '"system"', actual: '"user"' },
    { path: 'body.messages[0].name', expected: undefined, actual: '"Kim"' },
    { path: 'body.n', expected: undefined, actual: '2' },
  ]);
  expect(listDifferences(expected, actual, { isSubset: true })).toHaveLength(1);
});

test('listDifferences() prints numbers as they are, and an example of a matcher', () => {
  const circular: Record<string, unknown> = {};
  circular.self = circular;
  const values: [unknown, unknown][] = [
    [null, Number.NaN],
    [1, 1n],
    [expect.toBeOneOf(['system', 'developer']), 'user'],
    [expect.stringContaining('json'), 'text/plain'],
    ['text', circular],
  ];

  expect(values.flatMap(([one, other]) => listDifferences(one, other))).toEqual([
    { path: '', expected: 'null', actual: 'NaN' },
    { path: '', expected: '1', actual: '1' },
    { path: '', expected: '"system"', actual: '"user"' },
    { path: '', expected: '"json"', actual: '"text/plain"' },
    { path: '', expected: '"text"', actual: expect.stringContaining('[Circular') },
  ]);
  expect(listDifferences(expect.any(Number), 3)).toEqual([]);
});

test('describeMismatch() compares a request with the nearest mock', () => {
  nock('https://api.openai.com').post('/v1/chat/completions').reply(200);
  const request = new Request('https://api.openai.com/v1/completions', { method: 'POST' });
  const reasons = [
    'Header mismatch: expected authorization to match Bearer sk-test, got null',
    'Body mismatch: expected {"temperature":0.7}, got {"temperature":"0.7"}',
  ];

  const described = describeMismatch(request, [{ reasons } as nock.InterceptorMatchResult]);
  nock.cleanAll();

  expect(described).toEqual({
    sent: 'POST https://api.openai.com/v1/completions',
    nearest: 'POST https://api.openai.com/v1/chat/completions',
    differences: [
      {
        path: 'URL',
        expected: '"https://api.openai.com/v1/chat/completions"',
        actual: '"https://api.openai.com/v1/completions"',
      },
      { path: 'header authorization', expected: 'Bearer sk-test', actual: undefined },
      { path: 'body.temperature', expected: '0.7', actual: '"0.7"' },
    ],
  });
});
