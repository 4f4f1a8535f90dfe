import type { WhatIf } from '@by-example/config/WhatIf';

/** Changes that the page offers below the lesson. */
export const whatIfs: WhatIf[] = [
  {
    title: { ko: '`place`가 `optional()`이면', en: '`place` is `optional()`' },
    from: 'place: z.string().nullable()',
    to: 'place: z.string().optional()',
    shows: 'uses `.optional()` without `.nullable()`',
    why: {
      ko: '스키마를 엄격하게(strict) 지키는 모드에서는 모든 필드가 필수입니다. 없을 수 있는 값은 `nullable()`로 적으세요. 클라이언트가 먼저 알아차려서 요청은 보내지 않았습니다.',
      en: 'In strict mode every field is required: write a value that may be missing as `nullable()`. The client noticed before it sent a request.',
    },
  },
  {
    title: { ko: '답변이 잘리면', en: 'the answer is cut off' },
    from: "zodResponseFormat(CalendarEvent, 'event'),",
    to: `zodResponseFormat(CalendarEvent, 'event'),
    max_completion_tokens: 20,`,
    shows: 'LengthFinishReasonError',
    why: {
      ko: '토큰 20개로는 JSON이 끝까지 오지 못합니다. 잘린 JSON은 쓸 수 없으므로 `parse()`가 오류를 던집니다.',
      en: 'With 20 tokens the JSON ends in the middle. It is of no use, so `parse()` throws an error.',
    },
  },
  {
    title: { ko: '이미 지난 일이면', en: 'the event is over' },
    from: "'2026-11-23'",
    to: "'2026-12-23'",
    shows: 'is in the past',
    why: {
      ko: '답변은 스키마에 맞습니다. 하지만 스키마는 모양만 정할 뿐, 값이 쓸 만한지는 모릅니다. 값은 코드로 확인해야 합니다.',
      en: 'The answer fits the schema, but a schema describes the shape only. Whether a value makes sense is for your code to check.',
    },
  },
  {
    title: { ko: '`title`이 URL이어야 하면', en: '`title` must be a URL' },
    from: 'title: z.string()',
    to: 'title: z.url()',
    shows: "400 Invalid schema for response_format 'event'",
    why: {
      ko: '엄격한 모드는 JSON 스키마의 일부만 받습니다. 문자열의 형식 `uri`는 거기에 없어서 요청이 거부됩니다.',
      en: 'Strict mode supports only part of JSON Schema. The format `uri` is not included, so the API rejects the request.',
    },
  },
];
