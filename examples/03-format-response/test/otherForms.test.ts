import { expect, test } from 'vitest';
import { formatJsonLine, formatMarkdown, formatText } from '../src/otherForms.ts';
import { completion } from './completion.ts';

const { usage, ...uncounted } = completion;
const message = { role: 'assistant', content: null, refusal: 'I cannot help.' } as const;
const refused = { index: 0, message, finish_reason: 'stop' } as const;

test('formatText() appends the model and the tokens', () => {
  expect(formatText(completion, 'en')).toBe('Make a key first.\n\n— gpt-6-luna, 31 tokens');
  expect(formatText(completion, 'ko')).toBe('Make a key first.\n\n— gpt-6-luna, 31 토큰');
});

test('formatText() accepts a refusal, no choices, and no usage', () => {
  expect(formatText({ ...completion, choices: [refused] }, 'en')).toContain('I cannot help.');
  expect(formatText({ ...completion, choices: [] }, 'en')).toBe('\n\n— gpt-6-luna, 31 tokens');
  expect(formatText(uncounted, 'en')).toContain('— gpt-6-luna, ? tokens');
});

test('formatMarkdown() puts each choice under its own heading', () => {
  const choices = [...completion.choices, { ...refused, index: 1 }];

  expect(formatMarkdown({ ...completion, choices }, 'en')).toBe(
    '## Answer 1\n\nMake a key first.\n\n## Answer 2\n\nI cannot help.\n\n*gpt-6-luna, 31 tokens*',
  );
});

test('formatJsonLine() returns one line of ids and numbers, without the text', () => {
  const line = formatJsonLine(completion);

  expect(line).not.toContain('\n');
  expect(JSON.parse(line)).toEqual({
    time: '2026-05-28T20:26:40.000Z',
    id: 'chatcmpl-1',
    model: 'gpt-6-luna',
    finish_reasons: ['stop'],
    prompt_tokens: 27,
    completion_tokens: 4,
    total_tokens: 31,
  });
});

test('formatJsonLine() has null for tokens that the server did not count', () => {
  expect(JSON.parse(formatJsonLine(uncounted))).toMatchObject({ total_tokens: null });
});
