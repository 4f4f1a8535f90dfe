import type { WhatIf } from '@by-example/config/WhatIf';

/** Changes that the page offers below the lesson. */
export const whatIfs: WhatIf[] = [
  {
    title: { ko: '글자를 세면', en: 'you count characters' },
    from: 'count(message.content, asText)',
    to: 'message.content.length',
    shows: { ko: '23', en: '30' },
    why: {
      ko: '토큰은 글자가 아니라 단어의 조각입니다. 글자를 세면 실제보다 많이 나옵니다. 되돌려서 실행하면 맞는 수를 볼 수 있습니다.',
      en: 'A token is a piece of a word, not a character, so this count is too high. Reset and run again to see the right one.',
    },
  },
  {
    title: { ko: '시스템 메시지가 있으면', en: 'there is a system message' },
    from: 'countTokens([',
    to: `countTokens([
  { role: 'system', content: 'You are a helpful assistant.' },
  `,
    shows: { ko: '29', en: '23' },
    why: {
      ko: '메시지마다 내용과 역할의 토큰에 3개가 더 붙습니다. 시스템 메시지의 토큰 10개는 요청을 보낼 때마다 듭니다.',
      en: 'Each message costs its text, its role and 3 tokens more. These 10 tokens are part of every request that has the system message.',
    },
  },
  {
    title: { ko: '이모지를 보내면', en: 'someone sends an emoji' },
    from: 'countTokens([',
    to: `countTokens([
  { role: 'user', content: '👩‍👩‍👧‍👦' },
  `,
    shows: { ko: '34', en: '28' },
    why: {
      ko: '그림은 하나로 보이지만 문자 일곱 개를 이은 것이고, 토큰은 11개입니다.',
      en: 'It looks like one picture, but it is seven characters joined together, and 11 tokens.',
    },
  },
  {
    title: { ko: '이미지를 보내면', en: 'someone sends an image' },
    from: 'countTokens([',
    to: `countTokens([
  { role: 'user', content: [{ type: 'image_url', image_url: { url: 'https://example.com/a.png' } }] },
  `,
    shows: 'Error: Cannot count tokens: a message is more than text',
    why: {
      ko: '이미지의 토큰은 크기에 달려 있어서 글처럼 셀 수 없습니다. 함수는 틀린 수를 반환하지 않고 오류를 던집니다.',
      en: 'The tokens of an image depend on its size, so they cannot be counted like text. The function throws an error rather than return a wrong number.',
    },
  },
];
