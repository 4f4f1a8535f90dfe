import type { WhatIf } from '@by-example/config/WhatIf';

/** Changes that the page offers below the lesson. */
export const whatIfs: WhatIf[] = [
  {
    title: { ko: '앞선 대화가 있으면', en: 'there is an earlier turn' },
    from: 'continueConversation([], ',
    to: `continueConversation([
  { role: 'user', content: 'Hi!' },
  { role: 'assistant', content: 'Hello! How can I help?' },
], `,
    shows: { ko: 'prompt_tokens: 37', en: 'prompt_tokens: 36' },
    why: {
      ko: 'API는 아무것도 기억하지 않아서 요청마다 대화 전체를 보냅니다. 앞선 메시지도 `prompt_tokens`에 다시 들어가므로, 대화가 길수록 요청의 요금이 늘어납니다.',
      en: 'The API remembers nothing, so every request carries the whole conversation. The earlier messages count in `prompt_tokens` again, and a longer conversation costs more with each turn.',
    },
  },
  {
    title: { ko: '역할이 `bot`이라면', en: 'the role is `bot`' },
    from: "{ role: 'user', content: question }",
    to: "{ role: 'bot', content: question }",
    shows: "400 Invalid value: 'bot'",
    why: {
      ko: '역할의 이름은 정해져 있습니다. 사람은 `user`, 모델은 `assistant`입니다. 타입 검사는 이 실수를 실행하기 전에 찾아냅니다.',
      en: 'The roles have fixed names: a person is `user`, the model is `assistant`. A type check finds this mistake before you run the code.',
    },
    code: 'invalid_value',
  },
  {
    title: { ko: '`messages`가 비어 있으면', en: '`messages` is empty' },
    from: 'messages: conversation }',
    to: 'messages: [] }',
    shows: "400 Invalid 'messages': empty array",
    why: {
      ko: '대답할 메시지가 없습니다. `messages`에는 메시지가 적어도 하나 있어야 합니다.',
      en: 'There is nothing to answer: `messages` needs at least one message.',
    },
    code: 'empty_array',
  },
  {
    title: { ko: '요청을 취소하면', en: 'you cancel the request' },
    from: '{ signal }',
    to: '{ signal: AbortSignal.abort() }',
    shows: 'APIUserAbortError: Request was aborted',
    why: {
      ko: '요청을 보내기 전에 취소했으므로 아무것도 보내지 않았고, 요금도 없습니다. 취소는 오류로 알려집니다.',
      en: 'The signal was aborted before the request left, so nothing was sent and nothing is charged. The client reports it as an error.',
    },
  },
];
