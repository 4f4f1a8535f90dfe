import { expect, test } from 'vitest';
import { forms } from '../../src/code/Call.ts';
import { calls } from '../../src/code/calls.ts';
import { writeCode } from '../../src/code/writeCode.ts';
import { longestColored, splitCode } from '../../src/playground/splitCode.ts';

test('code is split by what it is', () => {
  expect(
    splitCode("const n = 5; // it's five", 'ts').map(({ kind, text }) => [kind, text]),
  ).toEqual([
    ['keyword', 'const'],
    ['plain', ' n = '],
    ['number', '5'],
    ['plain', '; '],
    ['comment', "// it's five"],
  ]);
  expect(splitCode('{ "a": "b\\"c", "d": null }', 'json').map(({ kind }) => kind)).toEqual([
    'plain',
    'name',
    'plain',
    'string',
    'plain',
    'name',
    'plain',
    'keyword',
    'plain',
  ]);
});

test('the pieces joined are the code', () => {
  for (const form of forms) {
    for (const { call } of calls) {
      const code = writeCode(call, form);
      const pieces = splitCode(code, form === 'curl' ? 'sh' : 'ts');
      expect(pieces.map(({ text }) => text).join('')).toBe(code);
      if (code.length < longestColored) expect(pieces.length).toBeGreaterThan(4);
    }
  }
});

test('long code stays in one piece', () => {
  expect(splitCode('"a",'.repeat(longestColored), 'json')).toHaveLength(1);
});
