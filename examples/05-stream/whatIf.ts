import type { WhatIf } from '@by-example/config/WhatIf';

/** Changes that the page offers below the lesson. */
export const whatIfs: WhatIf[] = [
  {
    title: { ko: '연결이 끊기면', en: 'the connection breaks' },
    from: 'new OpenAI()',
    to: "new OpenAI({ defaultHeaders: { 'x-simulate': 'cut_stream' } })",
    shows: 'terminated',
    why: {
      ko: '답변의 절반이 도착한 뒤에 연결이 끊겨서 `for await`가 오류를 던졌습니다. 이미 출력한 글은 남지만 온전한 답변이 아닙니다.',
      en: 'The connection broke halfway, so `for await` threw an error. What was printed stays, but the answer is incomplete.',
    },
    code: 'connection_failed',
  },
  {
    title: { ko: '스트림이 그냥 끝나면', en: 'the stream just ends' },
    from: 'new OpenAI()',
    to: "new OpenAI({ defaultHeaders: { 'x-simulate': 'unfinished_stream' } })",
    shows: 'Cannot finish the answer: the stream ended too early',
    code: 'unfinished_stream',
  },
  {
    title: { ko: '스트림 도중에 오류가 오면', en: 'an error comes in the stream' },
    from: 'new OpenAI()',
    to: "new OpenAI({ defaultHeaders: { 'x-simulate': 'stream_error' } })",
    shows: 'Our servers are currently overloaded',
    why: {
      ko: '상태 코드 200을 이미 보낸 뒤에는 상태 코드로 실패를 알릴 수 없습니다. 그래서 오류가 스트림의 이벤트로 오고, 클라이언트가 그것을 던집니다.',
      en: 'The server had already sent status 200 when it failed. So the error arrives as an event of the stream, and the client throws it.',
    },
    code: 'server_is_overloaded',
  },
  {
    title: { ko: '`stream`이 `false`라면', en: '`stream` is `false`' },
    from: 'stream: true',
    to: 'stream: false',
    shows: "400 The 'stream_options' parameter is only allowed when 'stream' is enabled",
    why: {
      ko: '`stream_options`는 스트림에만 쓸 수 있어서 API가 거부합니다. 둘 다 빼면 답변이 JSON 본문 하나로 한꺼번에 옵니다.',
      en: '`stream_options` is for streams only, so the API rejects the request. Without both, the answer arrives as a single JSON body.',
    },
  },
];
