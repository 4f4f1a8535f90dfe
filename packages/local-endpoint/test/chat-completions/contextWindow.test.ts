import { type Model, models } from '@by-example/core';
import { expect, test } from 'vitest';
import { checkContextWindow } from '../../src/endpoints/chat-completions/rules/checkContextWindow.ts';
import { EndpointError } from '../../src/wire/errors/EndpointError.ts';
import { hello } from './outcomeOf.ts';

const modelOf = (id: string) => models.find((model) => model.id === id) as Model;

test.for<[string, string, number, object, string | undefined]>([
  ['a prompt that just fits', 'gpt-4o', 128_000, {}, undefined],
  [
    'a prompt too long',
    'gpt-4o',
    128_001,
    {},
    "This model's maximum context length is 128000 tokens. However, your messages resulted in 128001 tokens. Please reduce the length of the messages.",
  ],
  ['a prompt and an answer that just fit', 'gpt-4', 8_092, { max_tokens: 100 }, undefined],
  [
    'a prompt and an answer too long',
    'gpt-4',
    8_093,
    { max_tokens: 100 },
    "This model's maximum context length is 8192 tokens. However, you requested 8193 tokens (8093 in the messages, 100 in the completion). Please reduce the length of the messages or completion.",
  ],
  [
    'a prompt that just fits a reasoning model',
    'gpt-5',
    272_000,
    { max_completion_tokens: 128_000 },
    undefined,
  ],
  [
    'a prompt too long for a reasoning model',
    'gpt-5',
    272_001,
    {},
    'Input tokens exceed the configured limit of 272000 tokens. Your messages resulted in 272001 tokens. Please reduce the length of the messages.',
  ],
])('%s', ([, id, promptTokens, edit, message]) => {
  const check = () =>
    checkContextWindow(promptTokens, { model: id, messages: [hello], ...edit }, modelOf(id));

  if (message === undefined) return expect(check).not.toThrow();
  expect(check).toThrow(
    new EndpointError(message, { code: 'context_length_exceeded', param: 'messages' }),
  );
});
