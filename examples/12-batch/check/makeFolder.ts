import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { onTestFinished } from 'vitest';

type Folder = {
  folder: string;
  path: (name: string) => string;
  read: (name: string) => string;
  /** Returns the rows of a CSV file, by column. */
  readTable: (name: string) => Record<string, string>[];
};

/** Creates a folder with these files, which is removed when the test ends. */
export function makeFolder(files: Record<string, string>): Folder {
  const folder = mkdtempSync(join(tmpdir(), 'by-example-batch-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = (name: string) => join(folder, name);
  for (const [name, text] of Object.entries(files)) writeFileSync(path(name), text);
  const read = (name: string) => readFileSync(path(name), 'utf8');
  const readTable = (name: string) =>
    parse<Record<string, string>>(read(name), { bom: true, columns: true });
  return { folder, path, read, readTable };
}
