import type { WhatIf } from '@by-example/config/WhatIf';

/** Changes that the page offers below the lesson. */
export const whatIfs: WhatIf[] = [
  {
    title: { ko: 'SVG 파일이라면', en: 'the file is an SVG' },
    from: "'window.png'",
    to: "'window.svg'",
    shows: 'Error: Cannot send window.svg: it is not a PNG, JPEG, GIF or WebP image',
    why: {
      ko: 'API가 받는 형식은 네 가지뿐입니다. 함수는 이름이 아니라 파일의 첫 바이트를 보고, 보내기 전에 오류를 던집니다.',
      en: 'The API takes four formats only. The function looks at the first bytes of the file, not at its name, and throws before anything is sent.',
    },
  },
  {
    title: { ko: 'base64로 바꾸지 않으면', en: 'the bytes are not base64' },
    from: "bytes.toString('base64')",
    to: "bytes.toString('latin1')",
    shows: '400 Invalid base64 image_url',
    why: {
      ko: 'JSON에는 글만 담을 수 있어서, 이미지의 바이트를 base64로 바꿔 data URL에 넣습니다.',
      en: 'JSON carries text only, so the bytes of an image travel as base64 in a data URL.',
    },
    code: 'invalid_value',
  },
  {
    title: { ko: '`detail`이 `low`라면', en: '`detail` is `low`' },
    from: '{ url, detail }',
    to: "{ url, detail: 'low' }",
    shows: { ko: 'prompt_tokens: 195', en: 'prompt_tokens: 190' },
    why: {
      ko: '모델이 긴 변을 512픽셀로 줄인 그림을 봅니다. 토큰이 3분의 1로 줄지만 작은 글씨는 읽지 못할 수 있습니다.',
      en: 'The model sees the picture scaled down to 512 pixels. That takes a third of the tokens, but small print may be lost.',
    },
  },
  {
    title: { ko: '`detail`이 `tiny`라면', en: '`detail` is `tiny`' },
    from: '{ url, detail }',
    to: "{ url, detail: 'tiny' }",
    shows: "400 Invalid value: 'tiny'",
    code: 'invalid_value',
  },
];
