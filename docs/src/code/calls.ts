import {
  type ChatCompletionRequest,
  defaultModel,
  type Language,
  type Message,
} from '@by-example/core';
import { guideQuestion } from '../guideQuestion.ts';
import type { Call, Form } from './Call.ts';

/**
 * A call in the reference, and an example in the playground. Its name is also the name of the snippets' folder; `only`
 * restricts it to some forms, an empty list to the playground.
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
    cat: '고양이 이름을 하나 지어 주세요.',
    count: '하나부터 열까지 세어 주세요.',
    stopAt: '다섯',
    primes: '1000과 1100 사이에는 소수가 몇 개 있나요?',
    notice: '독서 모임은 2026년 12월 4일 저녁 7시에 302호에서 합니다.',
    weather: '지금 부산 날씨가 어떤가요?',
    weatherTool: '도시의 지금 날씨를 알려 줍니다.',
    city: '부산',
    sky: '맑음',
    picture: '이 그림에 무엇이 있나요?',
  },
  en: {
    short: 'Answer in one short sentence.',
    token: 'What is a token?',
    name: 'Name one model that draws images from text.',
    named: 'Stable Diffusion is one.',
    ownComputer: 'Can I run it on my own computer?',
    start: 'Hello, I want to use the ChatGPT API. What do I have to do?',
    cat: 'Suggest a name for a cat.',
    count: 'Count from one to ten.',
    stopAt: 'five',
    primes: 'How many prime numbers are there between 1000 and 1100?',
    notice: 'The reading club meets on 4 December 2026 at 7 pm in room 302.',
    weather: 'What is the weather like in Busan now?',
    weatherTool: 'Returns the weather of a city now.',
    city: 'Busan',
    sky: 'clear',
    picture: 'What is in this picture?',
  },
};

/** A picture in OpenAI's own documentation: a tabby cat that hugs an otter. */
const pictureUrl = 'https://openai-documentation.vercel.app/images/cat_and_otter.png';

const eventSchema = {
  type: 'object',
  properties: {
    title: { type: 'string' },
    date: { type: 'string', format: 'date' },
    time: { type: ['string', 'null'], description: 'HH:MM' },
    place: { type: ['string', 'null'] },
  },
  required: ['title', 'date', 'time', 'place'],
  additionalProperties: false,
};

type Text = (typeof texts)['ko'];

/** Returns a request that offers a tool. */
function weatherRequest({ weather, weatherTool }: Text): ChatCompletionRequest {
  const parameters = {
    type: 'object',
    properties: { city: { type: 'string' } },
    required: ['city'],
    additionalProperties: false,
  };
  return {
    model: defaultModel,
    messages: [user(weather)],
    tools: [
      {
        type: 'function',
        function: { name: 'get_weather', description: weatherTool, parameters, strict: true },
      },
    ],
    reasoning_effort: 'none',
  };
}

/** Returns the request that follows, with the model's call and the tool's result. */
function withResult(request: ChatCompletionRequest, { city, sky }: Text): ChatCompletionRequest {
  const id = 'call_1';
  const call = { name: 'get_weather', arguments: JSON.stringify({ city }) };
  return {
    ...request,
    messages: [
      ...request.messages,
      { role: 'assistant', content: null, tool_calls: [{ id, type: 'function', function: call }] },
      { role: 'tool', tool_call_id: id, content: JSON.stringify({ sky, celsius: 7 }) },
    ],
  };
}

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
      name: 'top-p',
      language,
      call: {
        body: {
          model,
          messages: [user(text.cat)],
          top_p: 0.2,
          reasoning_effort: 'none' as const,
        },
      },
      only: [],
    },
    {
      name: 'stop',
      language,
      call: { body: { model, messages: [user(text.count)], stop: [text.stopAt] } },
      only: [],
    },
    {
      name: 'streaming',
      language,
      call: { body: { model, messages: [user(text.count)], stream: true } },
    },
    {
      name: 'structured-output',
      language,
      call: {
        body: {
          model,
          messages: [system('Extract the event.'), user(text.notice)],
          response_format: {
            type: 'json_schema' as const,
            json_schema: { name: 'event', strict: true, schema: eventSchema },
          },
        },
      },
    },
    { name: 'tool-calling', language, call: { body: weatherRequest(text) } },
    {
      name: 'tool-results',
      language,
      call: { body: withResult(weatherRequest(text), text) },
      only: ['openai' as const, 'curl' as const],
    },
    {
      name: 'image-input',
      language,
      call: {
        body: {
          model,
          messages: [
            {
              role: 'user' as const,
              content: [
                { type: 'text' as const, text: text.picture },
                { type: 'image_url' as const, image_url: { url: pictureUrl } },
              ],
            },
          ],
        },
      },
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
