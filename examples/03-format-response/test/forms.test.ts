import { expect, test } from 'vitest';
import { estimateCost } from '../src/estimateCost.ts';
import { formatJsonLine } from '../src/formatJsonLine.ts';
import { formatMarkdown } from '../src/formatMarkdown.ts';
import { formatText } from '../src/formatText.ts';
import { choice, completion } from './completion.ts';

const response = completion(choice({ content: 'Make a key first.' }));
const { usage, ...uncounted } = response;

test('formatText() puts the cost below the answer', () => {
  expect(formatText(response, 'en')).toBe(
    'Make a key first.\n\n— gpt-6-luna · 1000 + 200 = 1200 tokens · about $0.000200',
  );
  expect(formatText(response, 'ko')).toContain('1000 + 200 = 1200 토큰 · 약 $0.000200');
});

test('formatText() says when the usage is not known', () => {
  expect(formatText(uncounted, 'en')).toBe('Make a key first.\n\n— gpt-6-luna · usage unknown');
  expect(formatText(uncounted, 'ko')).toContain('사용량을 알 수 없음');
});

test('formatMarkdown() gives each choice a heading', () => {
  const two = completion(choice({ content: 'One.' }), choice({ content: 'Two.' }, 'length', 1));

  expect(formatMarkdown(response, 'en')).toMatch(
    /^## Answer\n\nMake a key first\.\n\n\*gpt-6-luna/,
  );
  expect(formatMarkdown(two, 'ko')).toMatch(/^## 응답 1\n\nOne\.\n\n## 응답 2\n\nTwo\. …/);
});

test('formatJsonLine() is one line of numbers and ids, without what was said', () => {
  const line = formatJsonLine(response);

  expect(line).not.toContain('\n');
  expect(line).not.toContain('Make a key');
  expect(JSON.parse(line)).toEqual({
    time: '2026-05-28T20:26:40.000Z',
    id: 'chatcmpl-1',
    model: 'gpt-6-luna',
    finish_reasons: ['stop'],
    prompt_tokens: 1_000,
    completion_tokens: 200,
    total_tokens: 1_200,
    cost_usd: 0.0002,
  });
});

test('formatJsonLine() has null for what is not known', () => {
  expect(JSON.parse(formatJsonLine(uncounted))).toMatchObject({
    total_tokens: null,
    cost_usd: null,
  });
});

test('estimateCost() counts cached prompt tokens at their own price', () => {
  const cached = { prompt_tokens_details: { cached_tokens: 1_000 } };
  const usageOfMillion = {
    prompt_tokens: 1_000_000,
    completion_tokens: 0,
    total_tokens: 1_000_000,
  };

  expect(estimateCost({ ...response, usage: usageOfMillion })).toBeCloseTo(0.1, 10);
  expect(estimateCost({ ...response, usage: { ...usageOfMillion, ...cached } })).toBeCloseTo(
    0.09991,
    10,
  );
});

test('estimateCost() does not guess the price of a model it does not know', () => {
  expect(estimateCost({ ...response, model: 'llama3.2' })).toBeNull();
});
