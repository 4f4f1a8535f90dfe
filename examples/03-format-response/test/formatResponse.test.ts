import nock from 'nock';
import { describe, expect, test } from 'vitest';
import { formatResponse } from '#lesson';
import { requestCompletion } from '../src/requestCompletion.ts';
import { choice, completion } from './completion.ts';

const call = {
  id: 'call_1',
  type: 'function',
  function: { name: 'get_weather', arguments: '{}' },
} as const;

describe('read', () => {
  test('formatResponse() gives the text of the answer', () => {
    const response = completion(choice({ content: 'Make a key first.' }));

    expect(Object.values(formatResponse(response, 'en'))).toContain('Make a key first.');
  });

  test('formatResponse() gives the number of all tokens', () => {
    const response = completion(choice({ content: 'Make a key first.' }));

    expect(Object.values(formatResponse(response, 'en'))).toContain(1_200);
  });

  test('formatResponse() gives null for tokens that the server did not count', () => {
    const { usage, ...response } = completion(choice({ content: 'Make a key first.' }));

    expect(Object.values(formatResponse(response, 'ko'))).toContain(null);
    expect(Object.values(formatResponse(response, 'en'))).toContain(null);
  });

  test('formatResponse() numbers several choices', () => {
    const two = completion(choice({ content: 'One.' }), choice({ content: 'Two.' }, 'stop', 1));

    expect(Object.values(formatResponse(two, 'en'))).toContain('1. One.\n2. Two.');
  });

  test.each([
    ['refusal', [choice({ refusal: 'No.' })], '(모델이 거절함) No.', '(the model refused) No.'],
    [
      'content_filter',
      [choice({}, 'content_filter')],
      '(필터가 답변을 막음)',
      '(a filter held the answer back)',
    ],
    [
      'length',
      [choice({ content: 'Once' }, 'length')],
      'Once …(길이 제한으로 잘림)',
      'Once … (cut at the length limit)',
    ],
    [
      'tool_calls',
      [choice({ tool_calls: [call] }, 'tool_calls')],
      '(답변 대신 도구를 호출함) get_weather',
      '(calls a tool instead) get_weather',
    ],
    ['content: null', [choice({})], '(빈 답변)', '(empty answer)'],
    ['choices: []', [], '(답변 없음)', '(no answer)'],
  ])('formatResponse() says what %s means', (_, choices, korean, english) => {
    const response = completion(...choices);

    expect(Object.values(formatResponse(response, 'ko'))).toContain(korean);
    expect(Object.values(formatResponse(response, 'en'))).toContain(english);
  });
});

describe('shape', () => {
  test('formatResponse() gives 응답 and 토큰 사용량 in Korean', () => {
    const response = completion(choice({ content: '먼저 키를 만드세요.' }));

    expect(formatResponse(response, 'ko')).toEqual({
      응답: '먼저 키를 만드세요.',
      '토큰 사용량': 1_200,
    });
  });

  test('formatResponse() gives answer and totalTokens in English', () => {
    const response = completion(choice({ content: 'Make a key first.' }));

    expect(formatResponse(response, 'en')).toEqual({
      answer: 'Make a key first.',
      totalTokens: 1_200,
    });
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
});
