import { expect, test } from 'vitest';
import { AnswerError, answerOf, type Choice, isCut } from '../src/index.ts';

const choice = (
  message: Partial<Choice['message']>,
  finish_reason: Choice['finish_reason'] = 'stop',
) => ({
  index: 0,
  message: { role: 'assistant' as const, content: null, refusal: null, ...message },
  finish_reason,
});

const errorOf = (choices: Choice[]): unknown => {
  try {
    return answerOf({ choices });
  } catch (error) {
    return error;
  }
};

test("answerOf() gives the first choice's text", () => {
  const choices = [choice({ content: 'first' }), choice({ content: 'second' })];

  expect(answerOf({ choices })).toBe('first');
});

test('answerOf() gives an answer that was cut, and isCut() tells that it was', () => {
  const cut = choice({ content: 'Once upon' }, 'length');

  expect(answerOf({ choices: [cut] })).toBe('Once upon');
  expect(isCut(cut)).toBe(true);
  expect(isCut(choice({ content: 'The end.' }))).toBe(false);
});

const call = {
  id: 'call_1',
  type: 'function' as const,
  function: { name: 'get_weather', arguments: '{}' },
};

test.each<[string, Choice[], AnswerError['reason'], string]>([
  ['no choices', [], 'no choices', 'the response has no choices'],
  [
    'a refusal',
    [choice({ refusal: 'I cannot help.' })],
    'refusal',
    'the model refused: I cannot help.',
  ],
  [
    'a content filter',
    [choice({}, 'content_filter')],
    'content filter',
    'a content filter held it back',
  ],
  [
    'a tool call',
    [choice({ tool_calls: [call] }, 'tool_calls')],
    'tool call',
    'a tool called instead: get_weather',
  ],
  [
    'nothing',
    [choice({ content: '' }, 'length')],
    'no content',
    'it is empty (finish_reason is length)',
  ],
])('answerOf() throws an error that names %s', (_, choices, reason, message) => {
  const error = errorOf(choices);

  expect(error).toBeInstanceOf(AnswerError);
  expect(error).toMatchObject({ reason, message: expect.stringContaining(message) });
});

test.each(['<html>Welcome</html>', { error: { message: 'no' } }, null, undefined, {}])(
  'answerOf() names %j for what it is',
  (body) => {
    expect(() => answerOf(body as Parameters<typeof answerOf>[0])).toThrow(
      'Cannot read the answer: the response is no chat completion',
    );
  },
);

test('answerOf() says what to do with a call that was not awaited', () => {
  const call = Promise.resolve({ choices: [choice({ content: 'too early' })] });

  expect(() => answerOf(call as unknown as Parameters<typeof answerOf>[0])).toThrow(
    'Cannot read the answer: it is a promise\nTry: await the call',
  );
});
