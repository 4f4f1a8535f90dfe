import { expect, test } from 'vitest';
import { parseChatCompletion } from '../src/index.ts';

const completion = () => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1_770_000_000,
  model: 'gpt-6-luna',
  choices: [
    {
      index: 0,
      message: { role: 'assistant', content: '안녕하세요.', refusal: null },
      finish_reason: 'stop',
    },
  ],
  usage: { prompt_tokens: 9, completion_tokens: 3, total_tokens: 12 },
});

test('parseChatCompletion() gives the same completion back', () => {
  expect(parseChatCompletion(completion())).toEqual(completion());
});

test('parseChatCompletion() lets fields pass that it does not know', () => {
  const body = { ...completion(), service_tier: 'default' };

  expect(parseChatCompletion(body)).toEqual(body);
});

test('parseChatCompletion() takes a response without usage or refusal', () => {
  const { usage, ...body } = completion();
  const choices = [{ index: 0, message: { role: 'assistant' }, finish_reason: 'stop' }];

  const parsed = parseChatCompletion({ ...body, choices });

  expect(parsed).not.toHaveProperty('usage');
  expect(parsed.choices[0]?.message).toEqual({ role: 'assistant', content: null, refusal: null });
});

const withChoice = (change: object) => ({
  ...completion(),
  choices: [{ ...completion().choices[0], ...change }],
});

test.each([
  ['<html>Bad gateway</html>', 'the body is the text "<html>Bad gateway</html>"'],
  [undefined, 'the body is missing'],
  [null, 'the body is null'],
  [[], 'the body is an array'],
  [{ error: { message: 'no' } }, 'id is missing'],
  [{ ...completion(), choices: undefined }, 'choices is missing'],
  [withChoice({ message: 'hi' }), 'choices[0].message is the text "hi"'],
  [
    withChoice({ message: { role: 'assistant', content: 42 } }),
    'choices[0].message.content is a number',
  ],
  [withChoice({ finish_reason: 'bored' }), 'choices[0].finish_reason is the text "bored"'],
  [
    { ...completion(), usage: { ...completion().usage, total_tokens: null } },
    'usage.total_tokens is null',
  ],
  [{ ...completion(), object: 'x'.repeat(99) }, `object is the text "${'x'.repeat(40)}…"`],
  [
    { ...completion(), usage: { ...completion().usage, total_tokens: 1.5 } },
    'usage.total_tokens is 1.5',
  ],
  [
    { ...completion(), usage: { ...completion().usage, total_tokens: -1 } },
    'usage.total_tokens is -1',
  ],
])('parseChatCompletion() names what is wrong with %j', (body, found) => {
  expect(() => parseChatCompletion(body)).toThrow(`Cannot read a chat completion: ${found}`);
});
