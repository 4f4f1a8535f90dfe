import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { defaultModel, findModel, findShutdown, isServed, models } from '../src/index.ts';
import { pastModels } from '../src/models/pastModels.ts';

/** The shutdown dates that the openai package announces in the comment on `ChatModel`. */
function readAnnouncements(): [id: string, shutdownDate: string][] {
  const code = createRequire(import.meta.url).resolve('openai/resources/shared');
  const file = code.replace(/\.js$/, '.d.ts');
  const [, comment = ''] = /Deprecated values:(.*?)\*\//s.exec(readFileSync(file, 'utf8')) ?? [];
  const items = comment.replace(/\n \*/g, '').split(/ - (?=")/);
  return items.flatMap((item) => {
    const [, date = ''] = /shutdown date:\s+(\d{4}-\d\d-\d\d)/.exec(item) ?? [];
    const ids = [...item.matchAll(/"([^"]+)"/g)].map(([, id = '']) => id);
    return date === '' ? [] : ids.map((id): [string, string] => [id, date]);
  });
}

test('the default model accepts temperature and has no shutdown date', () => {
  expect(findModel(defaultModel)).toMatchObject({
    shutdownDate: null,
    temperature: 'without reasoning',
    reasoningEfforts: expect.arrayContaining(['none']),
  });
});

test("the guide's models are in the table, shut down", () => {
  for (const id of ['gpt-3.5-turbo', 'gpt-4']) {
    expect(findModel(id)).toMatchObject({
      shutdownDate: '2026-10-23',
      replacement: expect.any(String),
    });
  }
});

test('every replacement is in the table and has no shutdown date', () => {
  const replacements = [...models, ...pastModels.values()].flatMap(
    ({ replacement }) => replacement ?? [],
  );

  expect(replacements.length).toBeGreaterThan(0);
  for (const id of replacements) expect(findModel(id)).toMatchObject({ shutdownDate: null });
});

test('no model is in the table twice', () => {
  const ids = [...models.map((model) => model.id), ...pastModels.keys()];

  expect(ids).toEqual([...new Set(ids)]);
});

test('findModel() finds a dated id, and returns undefined for an unknown one', () => {
  expect(findModel('gpt-5-2025-08-07')?.id).toBe('gpt-5');
  expect(findModel('gpt-5-1999-01-01')).toBeUndefined();
  expect(findModel('llama3.2')).toBeUndefined();
  expect(findModel('__proto__')).toBeUndefined();
});

test('findShutdown() knows every date that the openai package announces', () => {
  const announcements = readAnnouncements();

  expect(announcements.length).toBeGreaterThan(60);
  for (const [id, shutdownDate] of announcements) {
    expect(findShutdown(id), id).toMatchObject({ shutdownDate });
  }
  expect(findShutdown('gpt-6-luna')).toBeUndefined();
  expect(findShutdown('__proto__')).toBeUndefined();
});

test('isServed() ends on the day of the shutdown', () => {
  const model = findModel('gpt-5');
  if (!model) throw new Error('Cannot find gpt-5');

  expect(isServed(model, '2026-12-10')).toBe(true);
  expect(isServed(model, '2026-12-11')).toBe(false);
});
