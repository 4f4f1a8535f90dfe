import { models, type Usage } from '@by-example/core';
import { expect, test } from 'vitest';
import { estimateCost } from '../src/estimateCost.ts';

const usage: Usage = { prompt_tokens: 2_000, completion_tokens: 1_000, total_tokens: 3_000 };

test('estimateCost() adds what input and output cost', () => {
  const cost = estimateCost(usage, 'gpt-6-luna');

  expect(cost).toBeCloseTo(2_000 * 0.000_000_1 + 1_000 * 0.000_000_5, 12);
});

test('cached input costs a tenth', () => {
  const cached = { ...usage, prompt_tokens_details: { cached_tokens: 1_500 } };

  const cost = estimateCost(cached, 'gpt-6-luna');

  expect(cost).toBeCloseTo(0.000_05 + 0.000_015 + 0.000_5, 12);
});

test('input that is written to the cache costs a quarter more', () => {
  const written = { ...usage, prompt_tokens_details: { cache_write_tokens: 2_000 } };

  const cost = estimateCost(written, 'gpt-6-luna');

  expect(cost).toBeCloseTo(0.000_2 * 1.25 + 0.000_5, 12);
});

test('reasoning is part of the output, and not counted twice', () => {
  const reasoned = { ...usage, completion_tokens_details: { reasoning_tokens: 900 } };

  expect(estimateCost(reasoned, 'gpt-6-luna')).toBe(estimateCost(usage, 'gpt-6-luna'));
});

test('a dated model costs the same', () => {
  const dated = estimateCost(usage, 'gpt-6-luna-2026-09-22');

  expect(dated).toBe(estimateCost(usage, 'gpt-6-luna'));
});

test('estimateCost() refuses a model that it has no price for', () => {
  const estimate = () => estimateCost(usage, 'llama3.2');

  expect(estimate).toThrow('Cannot estimate the cost: no price for llama3.2');
});

const current = models.filter(({ shutdownDate }) => shutdownDate === null);

test.each(current)('the price of $id is up to date', ({ id, price }) => {
  const million: Usage = {
    prompt_tokens: 2_000_000,
    completion_tokens: 1_000_000,
    total_tokens: 3_000_000,
    prompt_tokens_details: { cached_tokens: 1_000_000 },
  };

  const cost = estimateCost(million, id);

  expect(cost).toBeCloseTo(price.input + (price.cachedInput ?? price.input) + price.output, 9);
});
