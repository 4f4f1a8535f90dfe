import type { WhatIf } from '@by-example/config/WhatIf';

/** Changes that the page offers below the lesson. */
export const whatIfs: WhatIf[] = [
  {
    title: { ko: '`Bearer`를 빠뜨리면', en: 'the word `Bearer` is missing' },
    from: '`Bearer ${process.env.OPENAI_API_KEY}`',
    to: 'process.env.OPENAI_API_KEY',
    shows: `401 {"error":{"message":"You didn't provide an API key`,
    why: {
      ko: '서버는 `Bearer`와 공백 뒤에 오는 것을 키로 읽습니다. 이 단어가 없으면 키를 보내지 않은 것과 같습니다.',
      en: 'The server reads what follows `Bearer` and a space as the key. Without that word, you have sent no key at all.',
    },
  },
  {
    title: { ko: 'URL에 `/v1`이 없으면', en: 'the URL lacks `/v1`' },
    from: "'https://api.openai.com/v1'",
    to: "'https://api.openai.com'",
    shows: '404 {"error":{"message":"Unknown request URL',
    code: 'unknown_url',
  },
  {
    title: { ko: '모델이 추론하면', en: 'the model reasons' },
    from: "reasoning_effort: 'none'",
    to: "reasoning_effort: 'low'",
    shows: `400 {"error":{"message":"Unsupported value: 'temperature'`,
    code: 'unsupported_value',
  },
  {
    title: { ko: '요청을 너무 많이 보내면', en: 'you send too many requests' },
    from: "'Content-Type': 'application/json',",
    to: `'Content-Type': 'application/json',
    'x-simulate': 'rate_limit',`,
    shows: '429 {"error":{"message":"Rate limit reached',
    why: {
      ko: 'axios는 재시도하지 않습니다. 429는 평범한 응답으로 오고, 상태 코드를 확인하는 코드가 오류로 바꿉니다. `retry-after` 헤더만큼 기다렸다가 재시도하세요.',
      en: 'axios does not retry: a 429 is an ordinary response, which the check of the status turns into an error. Wait as long as the `retry-after` header says, then send it again.',
    },
    code: 'rate_limit_exceeded',
  },
];
