import nock from 'nock';
import { LengthFinishReasonError } from 'openai/core/error';
import { beforeEach, expect, test, vi } from 'vitest';
import { extractEvent } from '../src/extractEvent.ts';

const mail = 'Budget on Friday next week at 2 pm with Junho. Daniel';
const event = {
  title: 'Budget',
  date: '2026-12-04',
  time: '14:00',
  place: null,
  participants: ['Junho', 'Daniel'],
};

const chat = () => nock('https://api.openai.com').post('/v1/chat/completions');

const completionWith = (message: object, finishReason = 'stop') => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1_780_000_000,
  model: 'gpt-6-luna',
  choices: [
    {
      index: 0,
      message: { role: 'assistant', content: null, refusal: null, ...message },
      finish_reason: finishReason,
    },
  ],
});

beforeEach(() => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-test');
});

test('extractEvent() sends the text with the schema, and returns the event', async () => {
  nock('https://api.openai.com')
    .post('/v1/chat/completions', {
      model: 'gpt-6-luna',
      messages: [
        { role: 'system', content: 'Extract the event. Today is 2026-11-23.' },
        { role: 'user', content: mail },
      ],
      response_format: {
        type: 'json_schema',
        json_schema: {
          name: 'event',
          strict: true,
          schema: {
            $schema: 'http://json-schema.org/draft-07/schema#',
            type: 'object',
            properties: {
              title: { type: 'string' },
              date: { type: 'string', format: 'date', pattern: /-02-29/ }, // zod's, and long
              time: {
                type: ['string', 'null'],
                description: 'HH:MM, or null if the text names none',
              },
              place: { type: ['string', 'null'] },
              participants: { type: 'array', items: { type: 'string' } },
            },
            required: ['title', 'date', 'time', 'place', 'participants'],
            additionalProperties: false,
          },
        },
      },
    })
    .matchHeader('authorization', 'Bearer sk-test')
    .reply(200, completionWith({ content: JSON.stringify(event) }));

  const extracted = await extractEvent(mail, '2026-11-23');

  expect(extracted).toEqual(event);
});

test('an event before today fails, though it fits the schema', async () => {
  chat().reply(200, completionWith({ content: JSON.stringify(event) }));

  const call = extractEvent(mail, '2026-12-05');

  await expect(call).rejects.toThrow('Cannot use the event: 2026-12-04 is in the past');
});

test('a refusal fails with what the model says', async () => {
  chat().reply(200, completionWith({ refusal: "I'm sorry, I can't help with that." }));

  const call = extractEvent(mail, '2026-11-23');

  await expect(call).rejects.toThrow("Cannot extract an event: I'm sorry, I can't help with that.");
});

test('an answer that is cut off at its length fails', async () => {
  chat().reply(200, completionWith({ content: '{"title":"Budget","da' }, 'length'));

  const call = extractEvent(mail, '2026-11-23');

  await expect(call).rejects.toThrow(LengthFinishReasonError);
});

test('an answer that does not fit the schema fails', async () => {
  const content = JSON.stringify({ ...event, date: 'Friday' });
  chat().reply(200, completionWith({ content }));

  const call = extractEvent(mail, '2026-11-23');

  await expect(call).rejects.toThrow('Invalid ISO date');
});

test.each([
  ['without content', completionWith({})],
  ['without choices', { ...completionWith({}), choices: [] }],
])('an answer %s fails', async (_, completion) => {
  chat().reply(200, completion);

  const call = extractEvent(mail, '2026-11-23');

  await expect(call).rejects.toThrow('Cannot extract an event: the answer is empty');
});

test('a schema that the API refuses fails with a 400', async () => {
  const message = "Invalid schema for response_format 'event': In context=(), …";
  const error = { message, type: 'invalid_request_error', param: 'response_format', code: null };
  chat().reply(400, { error });

  const call = extractEvent(mail, '2026-11-23');

  await expect(call).rejects.toMatchObject({ status: 400, param: 'response_format' });
});
