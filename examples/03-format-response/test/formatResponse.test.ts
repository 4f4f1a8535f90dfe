import nock from 'nock';
import OpenAI from 'openai';
import { expect, test } from 'vitest';
import { formatResponse } from '../src/formatResponse.ts';
import { completion } from './completion.ts';

test('formatResponse() formats what the API returned', async () => {
  nock('https://api.openai.com')
    .post('/v1/chat/completions', {
      model: 'gpt-6-luna',
      messages: [{ role: 'user', content: 'Hi' }],
    })
    .matchHeader('authorization', 'Bearer sk-test')
    .reply(200, completion);
  const response = await new OpenAI({ apiKey: 'sk-test' }).chat.completions.create({
    model: 'gpt-6-luna',
    messages: [{ role: 'user', content: 'Hi' }],
  });

  const formatted = formatResponse(response, 'en');

  expect(formatted).toEqual({ answer: 'Make a key first.', totalTokens: 31 });
});

test('formatResponse() names the fields in Korean', () => {
  const formatted = formatResponse(completion, 'ko');

  expect(formatted).toEqual({ 응답: 'Make a key first.', '토큰 사용량': 31 });
});

test('formatResponse() shows a refusal', () => {
  const message = { role: 'assistant', content: null, refusal: 'I cannot help.' } as const;
  const choices = [{ index: 0, message, finish_reason: 'stop' } as const];

  const formatted = formatResponse({ ...completion, choices }, 'en');

  expect(formatted.answer).toBe('I cannot help.');
});

test('formatResponse() marks an answer that was cut off', () => {
  const message = { role: 'assistant', content: 'Once upon', refusal: null } as const;
  const choices = [{ index: 0, message, finish_reason: 'length' } as const];

  const formatted = formatResponse({ ...completion, choices }, 'en');

  expect(formatted.answer).toBe('Once upon…');
});

test('formatResponse() returns an empty answer without content, and without choices', () => {
  const message = { role: 'assistant', content: null, refusal: null } as const;
  const choices = [{ index: 0, message, finish_reason: 'stop' } as const];

  expect(formatResponse({ ...completion, choices }, 'en').answer).toBe('');
  expect(formatResponse({ ...completion, choices: [] }, 'en').answer).toBe('');
});

test('formatResponse() returns null for tokens that the server did not count', () => {
  const { usage, ...uncounted } = completion;

  const formatted = formatResponse(uncounted, 'en');

  expect(formatted.totalTokens).toBeNull();
});
