import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tableFile } from '../../src/node/tableFile.ts';
import { createTokenizer } from '../../src/tokens/createTokenizer.ts';
import { TokenTable } from '../../src/tokens/TokenTable.ts';

const table = TokenTable.build(['a', 'b', 'ab', [0xea, 0xb0], '가']);

const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), '예제 folder-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
};

test('a stored table is read back unchanged', () => {
  const file = join(folder(), 'cache/table');
  const store = tableFile(file);

  expect(store.read()).toBeUndefined();
  store.keep(table);

  const read = store.read();
  expect(read?.parts()).toEqual(table.parts());
  expect(read && createTokenizer(read).encode('ab가b')).toEqual([2, 4, 1]);
});

test('keep() leaves no temporary file behind', () => {
  const path = folder();

  tableFile(join(path, 'table')).keep(table);

  expect(readdirSync(path)).toEqual(['table']);
});

test.each([
  ['empty', (file: string) => writeFileSync(file, '')],
  ['truncated', (file: string) => truncateSync(file, 1_000_000)],
  ['something else', (file: string) => writeFileSync(file, 'not a table at all, but long enough')],
])('a file that is %s counts as missing', (_, damage) => {
  const file = join(folder(), 'table');
  tableFile(file).keep(table);
  damage(file);

  expect(tableFile(file).read()).toBeUndefined();
});

test('keep() ignores a path that cannot be written', () => {
  const file = join(folder(), 'file');
  writeFileSync(file, '');

  expect(() => tableFile(join(file, 'table')).keep(table)).not.toThrow();
});
