import { defaultModel, type Language, type Message } from '@by-example/core';
import { guideQuestion } from '../guideQuestion.ts';
import type { Call, Form } from './Call.ts';

/**
 * A call in the reference. Its name is also the name of the snippets' folder; `only` restricts it to some
 * forms.
 */
export type NamedCall = { name: string; language: Language; call: Call; only?: readonly Form[] };

const system = (content: string): Message => ({ role: 'system', content });
const user = (content: string): Message => ({ role: 'user', content });
const assistant = (content: string): Message => ({ role: 'assistant', content });

const texts = {
  ko: {
    short: '한 문장으로 짧게 답하세요.',
    token: '토큰이 무엇인가요?',
    name: '텍스트를 이미지로 그려주는 모델을 하나만 말해 주세요.',
    named: 'Stable Diffusion이 있습니다.',
    ownComputer: '제 컴퓨터에서도 실행할 수 있나요?',
    start: '안녕하세요, ChatGPT API를 사용하고 싶어요. 어떻게 해야 하나요?',
    count: '하나부터 열까지 세어 주세요.',
    primes: '1000과 1100 사이에는 소수가 몇 개 있나요?',
  },
  en: {
    short: 'Answer in one short sentence.',
    token: 'What is a token?',
    name: 'Name one model that draws images from text.',
    named: 'Stable Diffusion is one.',
    ownComputer: 'Can I run it on my own computer?',
    start: 'Hello, I want to use the ChatGPT API. What do I have to do?',
    count: 'Count from one to ten.',
    primes: 'How many prime numbers are there between 1000 and 1100?',
  },
};

/** The calls of the reference, in Korean and in English. */
export const calls: readonly NamedCall[] = (['ko', 'en'] as const).flatMap((language) => {
  const text = texts[language];
  const model = defaultModel;
  const first = { model, messages: [user(guideQuestion[language])] };
  return [
    { name: 'one-question', language, call: { body: first } },
    {
      name: 'system-message',
      language,
      call: { body: { model, messages: [system(text.short), user(text.token)] } },
    },
    {
      name: 'conversation',
      language,
      call: {
        body: {
          model,
          messages: [user(text.name), assistant(text.named), user(text.ownComputer)],
        },
      },
    },
    {
      name: 'temperature',
      language,
      call: {
        body: {
          model,
          messages: [user(text.start)],
          temperature: 0.7,
          reasoning_effort: 'none' as const,
        },
      },
    },
    {
      name: 'streaming',
      language,
      call: { body: { model, messages: [user(text.count)], stream: true } },
    },
    { name: 'listing-models', language, call: {} },
    {
      name: 'on-the-wire',
      language,
      call: { body: first, showHeaders: true },
      only: ['curl' as const],
    },
    {
      name: 'wrong-temperature',
      language,
      call: { body: { ...first, temperature: 3, reasoning_effort: 'none' as const } },
      only: ['curl' as const],
    },
    {
      name: 'no-credit',
      language,
      call: { body: first, simulate: 'quota' },
      only: ['curl' as const],
    },
    {
      name: 'no-room-to-answer',
      language,
      call: {
        body: {
          model,
          messages: [user(text.primes)],
          reasoning_effort: 'high' as const,
          max_completion_tokens: 100,
        },
      },
      only: ['curl' as const],
    },
  ];
});
