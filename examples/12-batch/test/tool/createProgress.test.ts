import { stripVTControlCharacters } from 'node:util';
import type OpenAI from 'openai';
import { expect, test } from 'vitest';
import { createProgress } from '../../src/tool/createProgress.ts';

function show(isTTY: boolean, columns: number, ...counts: number[]) {
  const written: string[] = [];
  const write = (text: string) => written.push(text) > 0;
  const progress = createProgress({ write, isTTY, columns } as NodeJS.WriteStream);
  for (const completed of counts) {
    const request_counts = { total: 2_000, completed, failed: 0 };
    progress.show({ status: 'in_progress', request_counts } as OpenAI.Batch);
  }
  progress.end();
  return stripVTControlCharacters(written.join(''))
    .split(/[\r\n]+/)
    .filter(Boolean);
}

test('prints a line whenever something has changed', () => {
  expect(show(false, 80, 0, 0, 1_500)).toEqual(['in_progress 0/2,000', 'in_progress 1,500/2,000']);
});

test('draws a bar that fits a terminal', () => {
  const [first = '', last = ''] = show(true, 50, 0, 1_000);

  expect(first).toMatch(/^░+ in_progress 0\/2,000$/);
  expect(last).toMatch(/^█+░+ in_progress 1,000\/2,000$/);
  expect(last.length).toBeLessThan(50);
  expect(show(true, 30, 1_000)).toEqual(['in_progress 1,000/2,000']);
});
