import type { WhatIf } from '@by-example/config/WhatIf';

/** Changes that the page offers below the lesson. */
export const whatIfs: WhatIf[] = [
  {
    title: { ko: '키가 틀리면', en: 'the key is wrong' },
    from: 'new OpenAI()',
    to: "new OpenAI({ apiKey: 'sk-wrong-key' })",
    shows: 'AuthenticationError: 401 Incorrect API key provided',
    why: {
      ko: '서버가 모르는 키입니다. `apiKey` 없이 `new OpenAI()`라고 쓰면 클라이언트가 환경 변수 `OPENAI_API_KEY`에서 키를 읽으므로 코드에는 키를 적지 않습니다.',
      en: 'The server does not know this key. Without `apiKey`, the client reads the environment variable `OPENAI_API_KEY`, so that no key is in your code.',
    },
    code: 'invalid_api_key',
  },
  {
    title: { ko: '모델이 `gpt-4`라면', en: 'the model is `gpt-4`' },
    from: "process.env.OPENAI_MODEL ?? 'gpt-6-luna'",
    to: "'gpt-4'",
    shows: 'NotFoundError: 404 The model `gpt-4` has been deprecated',
    code: 'model_not_found',
  },
  {
    title: { ko: '`temperature`를 정하면', en: 'you set `temperature`' },
    from: `content: question },
    ],`,
    to: `content: question },
    ],
    temperature: 0.5,`,
    shows: "400 Unsupported value: 'temperature'",
    code: 'unsupported_value',
  },
  {
    title: { ko: '요청을 너무 많이 보내면', en: 'you send too many requests' },
    from: 'new OpenAI()',
    to: "new OpenAI({ defaultHeaders: { 'x-simulate': 'rate_limit;times=1' } })",
    shows: 'Stable Diffusion',
    why: {
      ko: '서버는 429와 `retry-after` 헤더로 기다리라고 했고, 클라이언트는 그만큼 기다렸다가 요청을 다시 보냈습니다. 그래서 오고 간 요청이 두 개입니다. 클라이언트는 기본으로 두 번까지 재시도합니다.',
      en: 'The server answered with a 429 and a `retry-after` header, so the client waited and sent the request again: there are two requests on the wire. By default the client retries up to twice.',
    },
    code: 'rate_limit_exceeded',
  },
];
