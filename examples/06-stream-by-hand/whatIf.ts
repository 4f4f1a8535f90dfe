import type { WhatIf } from '@by-example/config/WhatIf';

/** Changes that the page offers below the lesson. */
export const whatIfs: WhatIf[] = [
  {
    title: { ko: '`[DONE]`을 확인하지 않으면', en: 'nobody checks for `[DONE]`' },
    from: `    if (event.data === '[DONE]') break;
`,
    to: `    // if (event.data === '[DONE]') break;
`,
    shows: 'SyntaxError',
    why: {
      ko: '스트림의 마지막 이벤트는 `[DONE]`이라는 글이고 JSON이 아닙니다. 그래서 `JSON.parse()`가 실패합니다.',
      en: 'The last event of a stream is the text `[DONE]`, which is not JSON, so `JSON.parse()` fails.',
    },
  },
  {
    title: { ko: '스트림 도중에 오류가 오면', en: 'an error comes in the stream' },
    from: '`Bearer ${process.env.OPENAI_API_KEY}` }',
    to: "`Bearer ${process.env.OPENAI_API_KEY}`, 'x-simulate': 'stream_error' }",
    shows: 'Cannot finish the answer: Our servers are currently overloaded',
    why: {
      ko: '상태 코드 200을 이미 보낸 뒤에는 상태 코드로 실패를 알릴 수 없습니다. 그래서 `choices` 대신 `error`가 든 이벤트가 오고, 코드가 그것을 확인해야 합니다.',
      en: 'The server had already sent status 200 when it failed. So an event arrives with `error` in place of `choices`, and your code has to check for it.',
    },
    code: 'server_is_overloaded',
  },
  {
    title: { ko: '스트림이 그냥 끝나면', en: 'the stream just ends' },
    from: '`Bearer ${process.env.OPENAI_API_KEY}` }',
    to: "`Bearer ${process.env.OPENAI_API_KEY}`, 'x-simulate': 'unfinished_stream' }",
    shows: 'Cannot finish the answer: the stream ended too early',
    code: 'unfinished_stream',
  },
  {
    title: { ko: '`stream`이 `false`라면', en: '`stream` is `false`' },
    from: 'stream: true',
    to: 'stream: false',
    shows: 'Cannot finish the answer: the stream ended too early',
    why: {
      ko: '스트림이 아니면 응답은 JSON 본문 하나이고 `data:` 줄이 없습니다. 파서(parser)가 이벤트를 하나도 찾지 못해서 `finish_reason`도 없습니다.',
      en: 'Without a stream, the response is one JSON body with no `data:` lines. The parser finds no event, so there is no `finish_reason` either.',
    },
  },
];
