import { expect, test } from 'vitest';
import { chooseModel, defaultModel, findModel, models, noReasoning } from '../src/index.ts';

test('the default model is served, takes temperature, and no end of it is announced', () => {
  expect(findModel(defaultModel)).toMatchObject({
    shutdownDate: null,
    temperature: 'without reasoning',
    reasoningEfforts: expect.arrayContaining(['none']),
  });
});

test("the guide's models are there as shut down", () => {
  for (const id of ['gpt-3.5-turbo', 'gpt-4']) {
    expect(findModel(id)).toMatchObject({
      shutdownDate: '2026-10-23',
      replacement: expect.any(String),
    });
  }
});

test('every replacement is a model of the table that has no end announced', () => {
  const replacements = models.flatMap((model) => model.replacement ?? []);

  expect(replacements.length).toBeGreaterThan(0);
  for (const id of replacements) expect(findModel(id)).toMatchObject({ shutdownDate: null });
});

test('no model stands in the table twice', () => {
  const ids = models.map((model) => model.id);

  expect(ids).toEqual([...new Set(ids)]);
});

test('findModel() finds a dated model by its name, and knows nothing of others', () => {
  expect(findModel('gpt-5-2025-08-07')?.id).toBe('gpt-5');
  expect(findModel('gpt-5-1999-01-01')).toBeUndefined();
  expect(findModel('llama3.2')).toBeUndefined();
  expect(findModel('__proto__')).toBeUndefined();
});

test('chooseModel() obeys OPENAI_MODEL', () => {
  expect(chooseModel({})).toBe(defaultModel);
  expect(chooseModel({ OPENAI_MODEL: ' ' })).toBe(defaultModel);
  expect(chooseModel({ OPENAI_MODEL: 'llama3.2' })).toBe('llama3.2');
});

test('noReasoning() switches reasoning off only where a model takes that', () => {
  expect(noReasoning('gpt-6-luna')).toEqual({ reasoning_effort: 'none' });
  expect(noReasoning('gpt-4o-mini')).toEqual({});
  expect(noReasoning('llama3.2')).toEqual({});
});
