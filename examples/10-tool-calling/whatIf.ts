import type { WhatIf } from '@by-example/config/WhatIf';

/** Changes that the page offers below the lesson. */
export const whatIfs: WhatIf[] = [
  {
    title: { ko: '호출을 남겨 두지 않으면', en: 'you do not keep the call' },
    from: '    messages.push(message);',
    to: '    // messages.push(message);',
    shows: "400 Invalid parameter: messages with role 'tool' must be a response",
    why: {
      ko: '결과는 그것을 요청한 호출 바로 뒤에 와야 합니다. 모델의 메시지를 대화에 넣지 않아서, 무엇의 결과인지 알 수 없습니다.',
      en: 'A result must follow the call that asked for it. The model’s message is not in the conversation, so the result belongs to nothing.',
    },
  },
  {
    title: { ko: '결과를 보내지 않으면', en: 'you do not send the result' },
    from: 'messages.push(...(await Promise.all(results)))',
    to: 'await Promise.all(results)',
    shows: "400 An assistant message with 'tool_calls' must be followed by tool messages",
    why: {
      ko: '모델이 요청한 호출마다 `tool_call_id`가 같은 결과가 하나씩 있어야 합니다. 함수가 실패했더라도 오류를 결과로 보내세요.',
      en: 'Each call needs a result with its `tool_call_id`. If the function failed, send the error as the result.',
    },
  },
  {
    title: { ko: '이름에 공백이 있으면', en: 'the name has a space' },
    from: "name: 'get_order'",
    to: "name: 'get order'",
    shows: "400 Invalid 'tools[0].function.name': string does not match pattern",
    why: {
      ko: '함수의 이름에는 영문자, 숫자, `_`, `-`만 쓸 수 있습니다.',
      en: 'The name of a function may contain letters, digits, `_` and `-` only.',
    },
    code: 'invalid_value',
  },
  {
    title: { ko: '모델이 추론하면', en: 'the model reasons' },
    from: "reasoning_effort: 'none'",
    to: "reasoning_effort: 'low'",
    shows: '400 Function tools with reasoning_effort are not supported',
    why: {
      ko: '`/v1/chat/completions`에서 `gpt-6-luna`는 추론하면서 도구를 쓸 수 없습니다. `none`으로 추론을 끄거나 Responses API를 쓰세요.',
      en: 'In `/v1/chat/completions`, `gpt-6-luna` cannot reason and use tools at the same time. Turn reasoning off with `none`, or use the Responses API.',
    },
  },
];
