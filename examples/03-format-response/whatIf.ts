import type { WhatIf } from '@by-example/config/WhatIf';

/** Changes that the page offers below the lesson. */
export const whatIfs: WhatIf[] = [
  {
    title: { ko: '답변이 잘리면', en: 'the answer is cut off' },
    from: "  model: 'gpt-6-luna',",
    to: `  model: 'gpt-6-luna',
  max_completion_tokens: 20,`,
    shows: '…',
    why: {
      ko: '토큰 20개를 다 써서 답변이 잘렸고 `finish_reason`이 `length`가 되었습니다. 함수는 그것을 보고 끝에 `…`를 붙입니다. 오류는 나지 않습니다.',
      en: 'The answer used up its 20 tokens, so `finish_reason` is `length`, and the function marks the end with `…`. The API does not report an error.',
    },
  },
  {
    title: { ko: '`usage`가 오지 않으면', en: '`usage` is missing' },
    from: 'formatResponse(completion, ',
    to: 'formatResponse({ ...completion, usage: undefined }, ',
    shows: 'null',
    why: {
      ko: '`usage`를 보내지 않는 서버도 있습니다. `?.`와 `?? null`이 없다면 여기서 `TypeError`가 납니다.',
      en: 'Some servers send no `usage`. Without `?.` and `?? null`, this line would throw a `TypeError`.',
    },
  },
  {
    title: { ko: '`choices[1]`을 읽으면', en: 'you read `choices[1]`' },
    from: 'completion.choices[0]',
    to: 'completion.choices[1]',
    shows: "''",
    why: {
      ko: '요청에 `n`이 없으면 선택지(choice)는 `choices[0]` 하나뿐입니다. `?.` 때문에 오류 없이 빈 답변이 나와서, 이런 실수는 눈에 띄지 않습니다.',
      en: 'Unless the request sets `n`, `choices[0]` is the only choice. With `?.` the mistake throws nothing: the answer is just empty.',
    },
  },
];
