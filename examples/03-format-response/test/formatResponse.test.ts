import nock from 'nock';
import { expect, test } from 'vitest';
import { formatResponse } from '#lesson';
import { requestCompletion } from '../src/requestCompletion.ts';
import { choice, completion } from './completion.ts';

test("formatResponse() gives the guide's object in Korean", () => {
  const response = completion(choice({ content: '먼저 키를 만드세요.' }));

  expect(formatResponse(response, 'ko')).toEqual({
    응답: '먼저 키를 만드세요.',
    '토큰 사용량': 1_200,
  });
});

test('formatResponse() gives the same in English', () => {
  const response = completion(choice({ content: 'Make a key first.' }));

  expect(formatResponse(response, 'en')).toEqual({
    answer: 'Make a key first.',
    totalTokens: 1_200,
  });
});

test('formatResponse() gives null for tokens that the server did not count', () => {
  const { usage, ...response } = completion(choice({ content: 'Make a key first.' }));

  expect(formatResponse(response, 'ko')).toEqual({
    응답: 'Make a key first.',
    '토큰 사용량': null,
  });
  expect(formatResponse(response, 'en')).toMatchObject({ totalTokens: null });
});

test('formatResponse() numbers several choices', () => {
  const response = completion(choice({ content: 'One.' }), choice({ content: 'Two.' }, 'stop', 1));

  expect(formatResponse(response, 'en')).toMatchObject({ answer: '1. One.\n2. Two.' });
});

const call = {
  id: 'call_1',
  type: 'function',
  function: { name: 'get_weather', arguments: '{}' },
} as const;

test.each([
  ['a refusal', [choice({ refusal: 'No.' })], '(모델이 거절함) No.', '(the model refused) No.'],
  [
    'a filter',
    [choice({}, 'content_filter')],
    '(필터가 답변을 막음)',
    '(a filter held the answer back)',
  ],
  [
    'a cut answer',
    [choice({ content: 'Once' }, 'length')],
    'Once …(길이 제한으로 잘림)',
    'Once … (cut at the length limit)',
  ],
  [
    'a tool call',
    [choice({ tool_calls: [call] }, 'tool_calls')],
    '(답변 대신 도구를 호출함) get_weather',
    '(calls a tool instead) get_weather',
  ],
  ['null content', [choice({})], '(빈 답변)', '(empty answer)'],
  ['no choices', [], '(답변 없음)', '(no answer)'],
])('formatResponse() says what %s means', (_, choices, korean, english) => {
  const response = completion(...choices);

  expect(formatResponse(response, 'ko')).toMatchObject({ 응답: korean });
  expect(formatResponse(response, 'en')).toMatchObject({ answer: english });
});

test('formatResponse() formats what came over the wire', async () => {
  const answer = completion(choice({ content: '먼저 키를 만드세요.' }));
  nock('https://api.openai.com').post('/v1/chat/completions').reply(200, answer);

  const response = await requestCompletion('어떻게 해야 하나요?');

  expect(formatResponse(response, 'ko')).toEqual({
    응답: '먼저 키를 만드세요.',
    '토큰 사용량': 1_200,
  });
});
