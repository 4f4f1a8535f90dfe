import type { WhatIf } from '@by-example/config/WhatIf';

/** Changes that the page offers below the lesson. */
export const whatIfs: WhatIf[] = [
  {
    title: { ko: '요청을 너무 많이 보내면', en: 'you send too many requests' },
    from: 'maxRetries: 0 }',
    to: "maxRetries: 0, defaultHeaders: { 'x-simulate': 'rate_limit;times=1' } }",
    shows: { ko: '한도를 넘었거나', en: 'A rate limit or a busy server' },
    why: {
      ko: '429 응답의 `retry-after` 헤더가 1초라고 해서, 함수는 1초 기다렸다가 다시 물었습니다. 오고 간 요청은 두 개이고 답변은 하나입니다.',
      en: 'The `retry-after` header of the 429 says 1 second, so the function waits that long and asks again: two requests on the wire, one answer.',
    },
    code: 'rate_limit_exceeded',
  },
  {
    title: { ko: '서버가 두 번 실패하면', en: 'the server fails twice' },
    from: 'maxRetries: 0 }',
    to: "maxRetries: 0, defaultHeaders: { 'x-simulate': 'server_error;times=2' } }",
    shows: { ko: '한도를 넘었거나', en: 'A rate limit or a busy server' },
    why: {
      ko: '500 응답에는 `retry-after`가 없습니다. 그래서 0.5초, 그다음에는 그 두 배쯤을 기다립니다. 세 번째 요청은 성공합니다.',
      en: 'A 500 has no `retry-after`, so the function waits about half a second, then twice as long. The third request succeeds.',
    },
    code: 'server_error',
  },
  {
    title: { ko: '크레딧이 없으면', en: 'you have no credit' },
    from: 'maxRetries: 0 }',
    to: "maxRetries: 0, defaultHeaders: { 'x-simulate': 'quota' } }",
    shows: 'RateLimitError: 429 You have no credits remaining',
    code: 'credit_balance_exhausted',
  },
  {
    title: { ko: '기다릴 시간이 없으면', en: 'there is no time to wait' },
    from: `timeoutMs = 120_000, signal, onRetry } = options;
  const client = new OpenAI({ maxRetries: 0 }`,
    to: `timeoutMs = 500, signal, onRetry } = options;
  const client = new OpenAI({ maxRetries: 0, defaultHeaders: { 'x-simulate': 'rate_limit' } }`,
    shows: 'RateLimitError: 429 Rate limit reached',
    why: {
      ko: '1초를 기다리면 정해 둔 시간 0.5초를 넘깁니다. 그래서 함수는 헛되이 기다리지 않고 429 오류를 바로 던집니다.',
      en: 'Waiting for 1 second would take longer than the 0.5 seconds allowed, so the function throws the 429 immediately.',
    },
    code: 'rate_limit_exceeded',
  },
];
