import type { Message } from '@by-example/core';
import { expect, test } from 'vitest';
import { countTokens } from '../src/countTokens.ts';
import { fitConversation } from '../src/fitConversation.ts';

const system: Message = { role: 'system', content: 'Answer in one sentence.' };
const oldTurn: Message[] = [
  { role: 'user', content: 'My name is Minji.' },
  { role: 'assistant', content: 'Nice to meet you, Minji!' },
];
const newTurn: Message[] = [{ role: 'user', content: '제 이름이 뭐죠?', name: 'Minji' }];
const conversation = [system, ...oldTurn, ...newTurn];
const all = countTokens(conversation);

test('fitConversation() returns a conversation that fits', () => {
  const fitted = fitConversation(conversation, all);

  expect(fitted).toEqual(conversation);
});

test('fitConversation() drops the oldest turn, and keeps the system message', () => {
  const fitted = fitConversation(conversation, all - 1);

  expect(fitted).toEqual([system, ...newTurn]);
  expect(conversation).toHaveLength(4);
});

test('fitConversation() drops no more turns than it has to', () => {
  const longer = [system, ...oldTurn, ...oldTurn, ...newTurn];

  const fitted = fitConversation(longer, all);

  expect(fitted).toEqual(conversation);
});

test("fitConversation() keeps a tool's result only with its call", () => {
  const toolTurn: Message[] = [
    { role: 'user', content: 'How warm is it in Seoul?' },
    {
      role: 'assistant',
      content: null,
      tool_calls: [
        {
          id: 'call_1',
          type: 'function',
          function: { name: 'get_temperature', arguments: '{"city":"Seoul"}' },
        },
      ],
    },
    { role: 'tool', tool_call_id: 'call_1', content: '21 °C' },
    { role: 'assistant', content: 'It is 21 °C in Seoul.' },
  ];
  const messages = [system, ...toolTurn, ...newTurn];

  const whole = fitConversation(messages, 150);
  const shorter = fitConversation(messages, 60);

  expect(whole).toEqual(messages);
  expect(shorter).toEqual([system, ...newTurn]);
});

test('fitConversation() fails if the newest turn does not fit', () => {
  const maxTokens = countTokens([system, ...newTurn]) - 1;

  const fit = () => fitConversation(conversation, maxTokens);

  expect(fit).toThrow(`Cannot fit the newest turn into ${maxTokens} tokens`);
});

test('fitConversation() counts 1,000 tokens for an image', () => {
  const image: Message = {
    role: 'user',
    content: [
      { type: 'text', text: 'What is this?' },
      { type: 'image_url', image_url: { url: 'https://example.com/cat.png' } },
    ],
  };

  expect(fitConversation([...oldTurn, image], 1_020)).toEqual([image]);
  expect(() => fitConversation([image], 1_000)).toThrow('Cannot fit');
});
