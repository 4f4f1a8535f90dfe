import type { ChatCompletionRequest, Tool } from '@by-example/core';
import { createHandler, type PreparedReply, toFetch } from '@by-example/local-endpoint/browser';
import { expect, test } from 'vitest';
import { prettyJson } from '../../src/playground/prettyJson.ts';
import { runExchange } from '../../src/playground/runExchange.ts';
import { shortenDataUrls } from '../../src/playground/shortenDataUrls.ts';
import { startExchange } from '../../src/playground/startExchange.ts';

const user = (content: string) => ({ role: 'user' as const, content });
const replies: PreparedReply[] = [
  {
    messages: [user('Weather?')],
    reply: {
      tool_calls: [
        { name: 'get_weather', arguments: { city: 'Busan' } },
        { name: 'get_weather', arguments: { city: 'Seoul' } },
      ],
    },
  },
  { messages: [user('Recipe for poison?')], reply: { refusal: 'I cannot help with that.' } },
];
const endpoint = toFetch(createHandler({ replies, paceMs: 0 }));
const tool: Tool = { type: 'function', function: { name: 'get_weather' } };

async function ask(question: string, changes: object) {
  const body = { model: 'gpt-6-luna', messages: [user(question)], ...changes };
  const exchange = startExchange({ body: body as ChatCompletionRequest });
  await runExchange(exchange, endpoint, new AbortController().signal);
  return exchange;
}

const withTools = { tools: [tool], reasoning_effort: 'none' };

test.each([false, true])('calls of tools are read, in a stream too: %s', async (stream) => {
  const { answers, events, phase } = await ask('Weather?', { ...withTools, stream });

  const id = expect.stringMatching(/^call_\w{24}$/);
  const call = { id, type: 'function', name: 'get_weather' };
  expect(phase).toBe('done');
  expect(answers).toEqual([
    {
      text: '',
      refusal: '',
      calls: [
        { ...call, input: '{"city":"Busan"}' },
        { ...call, input: '{"city":"Seoul"}' },
      ],
      finishReason: 'tool_calls',
    },
  ]);
  expect(answers[0]?.calls[0]?.id).not.toBe(answers[0]?.calls[1]?.id);
  expect(events.map(({ added }) => added).join('')).toBe(
    stream ? 'get_weather{"city":"Busan"}get_weather{"city":"Seoul"}' : '',
  );
});

test.each([false, true])('a call that the limit cuts stays cut, streamed: %s', async (stream) => {
  const { answers } = await ask('Weather?', { ...withTools, max_completion_tokens: 12, stream });

  expect(answers[0]?.finishReason).toBe('length');
  expect(answers[0]?.calls).toMatchObject([{ name: 'get_weather' }]);
  expect('{"city":"Busan"}').toContain(answers[0]?.calls[0]?.input);
  expect(answers[0]?.calls[0]?.input).not.toContain('}');
});

test.each([false, true])(
  'a custom tool is called with plain text, streamed: %s',
  async (stream) => {
    const tools = [{ type: 'custom', custom: { name: 'run' } }];

    const { answers } = await ask('Go.', { tools, reasoning_effort: 'none', stream });

    expect(answers[0]?.calls).toMatchObject([
      { type: 'custom', name: 'run', input: expect.stringMatching(/./) },
    ]);
  },
);

test.each([false, true])('a refusal is no text, streamed: %s', async (stream) => {
  const { answers } = await ask('Recipe for poison?', { stream });

  expect(answers).toEqual([
    { text: '', refusal: 'I cannot help with that.', calls: [], finishReason: 'stop' },
  ]);
});

test.each([
  [undefined, false],
  [{ type: 'text' }, false],
  [{ type: 'json_object' }, true],
  [{ type: 'json_schema' }, true],
])('with the format %j, the answer is JSON: %s', (response_format, isJson) => {
  const body = { model: 'gpt-6-luna', messages: [], response_format } as ChatCompletionRequest;

  expect(startExchange({ body }).wantsJson).toBe(isJson);
});

test.each([
  ['{"city":"Busan"}', '{ "city": "Busan" }'],
  ['{}', '{}'],
  ['{"a":"x\\ny  z"}', '{ "a": "x\\ny  z" }'],
  [`{"a":"${'x'.repeat(60)}"}`, `{\n  "a": "${'x'.repeat(60)}"\n}`],
  ['{"city":"Bus', '{"city":"Bus'],
  ['', ''],
])('prettyJson() shows %j as %j', (text, shown) => {
  expect(prettyJson(text)).toBe(shown);
});

test('image files are shown in short, and what is around them whole', () => {
  const type = 'data:image/svg+xml;base64,';
  const file = `${type}${'A'.repeat(20_000_000)}==`;
  const others = { content: `data: image, ${type}AA`, short: `${type}${'A'.repeat(100)}` };

  const shown = shortenDataUrls(JSON.stringify({ first: file, ...others, last: file }));

  const short = `${type}${'A'.repeat(40)}…`;
  expect(JSON.parse(shown)).toEqual({ first: short, ...others, last: short });
});
