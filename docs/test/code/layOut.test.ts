import { expect, test } from 'vitest';
import { layOut } from '../../src/code/layOut.ts';

test.each([
  [{}, '{}'],
  [{ a: [] }, '{\n  a: [],\n}'],
  [{ a: 1 }, '{\n  a: 1,\n}'],
  [{ a: [1, 2], 'x-y': null }, "{\n  a: [1, 2],\n  'x-y': null,\n}"],
  [{ a: [{ b: true }] }, '{\n  a: [{ b: true }],\n}'],
  [{ a: [{ b: 1 }, { b: 2 }] }, '{\n  a: [\n    { b: 1 },\n    { b: 2 },\n  ],\n}'],
  [{ a: "it's" }, '{\n  a: "it\'s",\n}'],
  [{ a: 'say "hi"' }, '{\n  a: \'say "hi"\',\n}'],
  [{ a: `both ' and "` }, `{\n  a: 'both \\' and "',\n}`],
  [{ a: 'two\nlines \\ and \u2028' }, "{\n  a: 'two\\nlines \\\\ and \u2028',\n}"],
])('layOut() writes %j as TypeScript that reads well', (value, code) => {
  expect(layOut(value, 'typescript')).toBe(code);
});

test.each(["it's $HOME `pwd` \\ \n", '따옴표 " 하나', '</script>\u0000\u2028', 'x'.repeat(300)])(
  'layOut() keeps the value %j in both notations',
  (text) => {
    const value = { text, list: [{ text }, { text }], [text]: 1 };

    expect(JSON.parse(layOut(value, 'json'))).toEqual(value);
    expect(new Function(`return ${layOut(value, 'typescript')}`)()).toEqual(value);
  },
);

test('layOut() breaks a line that a Korean text makes too wide for an editor', () => {
  const message = { role: 'user', content: '가'.repeat(28) };

  expect(layOut({ messages: [message] }, 'json')).toContain('[\n    { "role"');
  expect(layOut({ messages: [{ ...message, content: 'a'.repeat(28) }] }, 'json')).toContain(
    '[{ "role"',
  );
});
