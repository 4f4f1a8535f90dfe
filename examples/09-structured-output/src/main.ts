import { styleText } from 'node:util';
import { chooseLanguage, toApiError } from '@by-example/core';
import OpenAI from 'openai';
import { extractEvent } from './extractEvent.ts';

const texts = {
  ko: {
    today: '오늘은 2026-11-23, 월요일입니다.',
    mails: [
      '민아 님, 통화 감사합니다! 예산안은 다음 주 금요일 오후 2시에 작은 회의실에서 함께 보면 어떨까요? 준호 님과 소라 님도 오십니다. 다니엘 드림',
      '[안내] 11월 30일에 3동 물탱크를 청소합니다. 청소하는 동안 물이 나오지 않습니다. 관리사무소',
      '3월 28일 저녁 7시 시민회관에서 열린 봄 음악회에 와 주셔서 감사합니다. 정말 멋진 밤이었습니다! 지휘자 은하 드림',
      '토요일 새벽 2시에 네거리 은행을 턴다. 길동이는 운전, 꺽정이는 망보기, 길산이는 돈 가방.',
    ],
    cutOff: '첫 번째 글을 max_completion_tokens: 20으로 다시 보내면 답변이 잘립니다.',
    refused: '스키마(schema)를 이렇게 바꾸면 API가 거부합니다.',
    accepted: '(API가 받아들였습니다)',
  },
  en: {
    today: 'Today is Monday, 2026-11-23.',
    mails: [
      'Hi Mina, thanks for the call! Shall we go through the budget on Friday next week at 2 pm, in the small meeting room? Junho and Sora will join us. Best, Daniel',
      'NOTICE: The water tank of building 3 will be cleaned on 30 November. There will be no water during the work. The building management',
      'Thank you all for coming to our spring concert on 28 March at 7 pm in the town hall. What an evening! Clara, conductor',
      'On Saturday at 2 am we rob the bank on Main Street. Bonnie drives, Clyde carries the bags, Ma Barker keeps watch.',
    ],
    cutOff: 'The first text again, with max_completion_tokens: 20. The answer is cut off:',
    refused: 'The API rejects these changes to the schema:',
    accepted: '(the API accepted it)',
  },
};
const { today, mails, cutOff, refused, accepted } = texts[chooseLanguage()];

/** The lesson's schema, written by hand. */
const properties = {
  title: { type: 'string' },
  date: { type: 'string' },
  time: { type: ['string', 'null'] },
  place: { type: ['string', 'null'] },
  participants: { type: 'array', items: { type: 'string' } },
};
const schema = {
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
};

const refusals = {
  '"required" without "place"': { ...schema, required: ['title', 'date', 'time', 'participants'] },
  '"additionalProperties": true': { ...schema, additionalProperties: true },
  '"type": "array"': { type: 'array', items: schema },
  '"place": { "type": "string", "format": "uri" }': {
    ...schema,
    properties: { ...properties, place: { type: 'string', format: 'uri' } },
  },
};

try {
  console.log(today);
  for (const mail of mails) {
    console.log(`\n> ${mail}`);
    console.log(await extractEvent(mail, '2026-11-23').catch(messageOf));
  }

  console.log(`\n${cutOff}`);
  const { completions } = new OpenAI().chat;
  const request = { ...requestWith(schema), max_completion_tokens: 20 };
  const [choice] = (await completions.create(request)).choices;
  console.log(`create()  ${choice?.finish_reason}: ${choice?.message.content}`);
  console.log(`parse()   ${await completions.parse(request).then(() => accepted, messageOf)}`);

  console.log(`\n${refused}`);
  for (const [change, schema] of Object.entries(refusals)) {
    const answer = await completions.create(requestWith(schema)).then(() => accepted, badRequest);
    console.log(`${change}\n  ${styleText('dim', answer)}`);
  }
} catch (error) {
  console.error(toApiError(error).message);
  process.exitCode = 1;
}

/** Returns a request for the event in the first text. */
function requestWith(schema: Record<string, unknown>) {
  return {
    model: process.env.OPENAI_MODEL ?? 'gpt-6-luna',
    messages: [{ role: 'user', content: mails[0] ?? '' }],
    response_format: { type: 'json_schema', json_schema: { name: 'event', strict: true, schema } },
  } satisfies OpenAI.ChatCompletionCreateParams;
}

/** Returns what is wrong with an answer. An error of the call itself is rethrown. */
function messageOf(error: Error): string {
  if (error instanceof OpenAI.APIError) throw error;
  return error.message;
}

/** Returns the message of the API about a bad request. */
function badRequest(error: Error): string {
  if (error instanceof OpenAI.BadRequestError) return error.message;
  throw error;
}
