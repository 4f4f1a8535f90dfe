import nock from 'nock';
import { expect, test, vi } from 'vitest';
import { answerWithTools } from '../src/answerWithTools.ts';

const definition = {
  type: 'function' as const,
  function: {
    name: 'get_order',
    parameters: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
  },
};
const getOrder = { definition, run: async (json: string) => `{"found":${json}}` };

const call = (id: string, name = 'get_order', json = '{"id":"A-1"}') => ({
  id,
  type: 'function',
  function: { name, arguments: json },
});

const complete = (message: object, finish_reason: string) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1_780_000_000,
  model: 'gpt-6-luna',
  choices: [{ index: 0, message: { role: 'assistant', content: null, ...message }, finish_reason }],
});
const calling = (...tool_calls: object[]) => complete({ tool_calls }, 'tool_calls');
const answer = complete({ content: 'It is on its way.' }, 'stop');

const chat = () => nock('https://api.openai.com').post('/v1/chat/completions');

test('answerWithTools() runs the call, sends its result and returns all messages', async () => {
  const question = { role: 'user', content: 'Where is order A-1?' };
  const asking = { role: 'assistant', content: null, tool_calls: [call('call_1')] };
  const result = { role: 'tool', tool_call_id: 'call_1', content: '{"found":{"id":"A-1"}}' };
  const settings = { model: 'gpt-6-luna', tools: [definition], reasoning_effort: 'none' };
  nock('https://api.openai.com')
    .post('/v1/chat/completions', { ...settings, messages: [question] })
    .matchHeader('authorization', /^Bearer sk-/)
    .reply(200, calling(call('call_1')))
    .post('/v1/chat/completions', { ...settings, messages: [question, asking, result] })
    .reply(200, answer);

  const messages = await answerWithTools('Where is order A-1?', [getOrder]);

  expect(messages).toEqual([
    question,
    asking,
    result,
    { role: 'assistant', content: 'It is on its way.' },
  ]);
});

test('several calls run at the same time, and each is answered', async () => {
  const second = Promise.withResolvers<string>();
  const waiting = { definition, run: () => second.promise };
  const waking = {
    definition: { type: 'function' as const, function: { name: 'wake' } },
    run: async () => {
      second.resolve('awake');
      return 'woken';
    },
  };
  chat().reply(200, calling(call('call_1'), call('call_2', 'wake', '{}')));
  chat().reply(200, answer);

  const messages = await answerWithTools('Wake up!', [waiting, waking]);

  expect(messages.slice(2, 4)).toEqual([
    { role: 'tool', tool_call_id: 'call_1', content: 'awake' },
    { role: 'tool', tool_call_id: 'call_2', content: 'woken' },
  ]);
});

test('calls may follow on the results of other calls', async () => {
  chat().reply(200, calling(call('call_1')));
  chat().reply(200, calling(call('call_2')));
  chat().reply(200, answer);

  const messages = await answerWithTools('Where is my order?', [getOrder]);

  const roles = messages.map(({ role }) => role);
  expect(roles).toEqual(['user', 'assistant', 'tool', 'assistant', 'tool', 'assistant']);
});

test('a call of a tool that does not exist is told to the model', async () => {
  chat().reply(200, calling(call('call_1', 'delete_everything')));
  chat().reply(200, answer);

  const messages = await answerWithTools('Where is order A-1?', [getOrder]);

  expect(messages[2]).toEqual({
    role: 'tool',
    tool_call_id: 'call_1',
    content: 'Error: there is no tool delete_everything',
  });
});

test('a call that is cut off is not run', async () => {
  const run = vi.fn(getOrder.run);
  const tool_calls = [call('call_1', 'get_order', '{"id":"A-')];
  chat().reply(200, complete({ tool_calls }, 'length'));

  const answering = answerWithTools('Where is order A-1?', [{ definition, run }]);

  await expect(answering).rejects.toThrow('Cannot answer: it was cut off');
  expect(run).not.toHaveBeenCalled();
});

test('a model that does not stop calling is stopped after 5 rounds', async () => {
  chat()
    .times(5)
    .reply(200, calling(call('call_1')));

  const answering = answerWithTools('Where is order A-1?', [getOrder]);

  await expect(answering).rejects.toThrow('Cannot answer: the model still calls tools');
});

test('a refusal is the last message, too', async () => {
  chat().reply(200, complete({ refusal: 'I cannot help with that.' }, 'stop'));

  const messages = await answerWithTools('Where is order A-1?', [getOrder]);

  expect(messages.at(-1)).toMatchObject({ content: null, refusal: 'I cannot help with that.' });
});

test('an error of the API is thrown', async () => {
  const error = { message: 'Incorrect API key provided', code: 'invalid_api_key' };
  chat().reply(401, { error });

  const answering = answerWithTools('Where is order A-1?', [getOrder]);

  await expect(answering).rejects.toMatchObject({ status: 401, code: 'invalid_api_key' });
});
