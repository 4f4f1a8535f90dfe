import { expect, test } from 'vitest';
import { hello, type Outcome, outcomeOfEdit, refused } from './outcomeOf.ts';

const call = (id: string) => ({ id, type: 'function', function: { name: 'f', arguments: '{}' } });
const calling = (...ids: string[]) => ({
  role: 'assistant',
  content: null,
  tool_calls: ids.map(call),
});
const answering = (id?: string) => ({
  role: 'tool',
  content: '23',
  ...(id && { tool_call_id: id }),
});

const unanswered = (index: number, ids: string): Outcome =>
  refused(
    null,
    `messages.[${index}].role`,
    `An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. The following tool_call_ids did not have response messages: ${ids}`,
  );
const uncalled = (index: number): Outcome =>
  refused(
    null,
    `messages.[${index}].role`,
    "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.",
  );

test.for<[string, unknown[], Outcome]>([
  ['a call and its answer', [hello, calling('a'), answering('a')], 'accepted'],
  [
    'two calls answered in another order',
    [hello, calling('a', 'b'), answering('b'), answering('a'), hello],
    'accepted',
  ],
  ['two turns', [hello, calling('a'), answering('a'), calling('b'), answering('b')], 'accepted'],
  ['an unanswered call', [hello, calling('a')], unanswered(1, 'a')],
  ['an unanswered call before a user message', [hello, calling('a'), hello], unanswered(2, 'a')],
  [
    'one answered call of three',
    [hello, calling('a', 'b', 'c'), answering('b'), hello],
    unanswered(3, 'a, c'),
  ],
  [
    'a user message between two answers',
    [hello, calling('a', 'b'), answering('a'), hello, answering('b')],
    unanswered(3, 'b'),
  ],
  ['a call after a call', [hello, calling('a'), calling('b'), answering('b')], unanswered(2, 'a')],
  ['an answer without a call', [hello, answering('a')], uncalled(1)],
  ['an answer as the first message', [answering('a')], uncalled(0)],
  ['a late answer', [hello, calling('a'), answering('a'), hello, answering('a')], uncalled(4)],
  [
    'an answer without id',
    [hello, calling('a'), answering()],
    refused(
      null,
      'messages.[2].tool_call_id',
      "Missing parameter 'tool_call_id': messages with role 'tool' must have a 'tool_call_id'.",
    ),
  ],
  [
    'an answer to another call',
    [hello, calling('a'), answering('b')],
    refused(
      null,
      'messages.[2].tool_call_id',
      "Invalid parameter: 'tool_call_id' of 'b' not found in 'tool_calls' of previous message.",
    ),
  ],
])('%s', ([, messages, outcome]) => {
  expect(outcomeOfEdit({ messages })).toEqual(outcome);
});
