import type { ChatCompletion, ToolCall } from '@by-example/core';
import { expect, test } from 'vitest';
import { createHandler, endpointKey, toFetch } from '../../src/index.ts';
import { loadTokenizer } from '../../src/tokens/loadTokenizer.ts';
import { asking, eventsOf, replyTo, settings } from './adapters.ts';

const replies = [
  replyTo('Count', 'One. Two. Three. Four.'),
  replyTo('숫자를 세어 줘', '하나, 둘, 셋, 넷, 다섯.'),
];

const call = toFetch(createHandler({ ...settings, replies }));

const post = (body: object): Promise<Response> =>
  call('http://127.0.0.1/v1/chat/completions', {
    method: 'POST',
    headers: { authorization: `Bearer ${endpointKey}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const complete = async (question: string, more: object = {}): Promise<ChatCompletion> => {
  const response = await post(asking(question, { reasoning_effort: 'none', ...more }));
  const body = await response.json();
  if (response.status !== 200) throw new Error(JSON.stringify(body));
  return body;
};

const functionOf = (call: ToolCall | undefined) =>
  call?.type === 'function' ? call.function : undefined;

const contentOf = async (question: string, more?: object) =>
  (await complete(question, more)).choices[0]?.message.content;

test('a prepared question gets its answer, even with surrounding white space', async () => {
  expect(await contentOf('Count')).toBe('One. Two. Three. Four.');
  expect(await contentOf(' Count\n')).toBe('One. Two. Three. Four.');
});

test('any other question gets the offline sentence in its language, with the question', async () => {
  expect(await contentOf('Who won?')).toMatch(
    /^I am an offline endpoint, not a model\..*“Who won\?”/,
  );
  expect(await contentOf('누가 이겼나요?')).toMatch(/^저는 모델이 아니라.*“누가 이겼나요\?”/);
  expect(await contentOf('')).toBe('I am an offline endpoint, not a model. You asked nothing.');
});

test('in a page, answers and errors do not speak of environment variables', async () => {
  const page = toFetch(createHandler({ ...settings, isInPage: true }));
  const send = async (content: string, authorization = `Bearer ${endpointKey}`) => {
    const response = await page('https://api.openai.com/v1/chat/completions', {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(asking(content)),
    });
    const { choices, error } = await response.json();
    return error?.message ?? choices[0].message.content;
  };

  expect(await send('Who won?')).toMatch(/“Who won\?” This page only has prepared answers/);
  expect(await send('누가 이겼나요?')).toMatch(/“누가 이겼나요\?” 이 페이지는 준비된 답변만/);
  expect(await send('Who won?', '')).toContain(
    `The key of the endpoint in this page is ${endpointKey}`,
  );
  expect(await send('Who won?', 'Bearer sk-mine')).toContain(
    'never put your own key into a web page',
  );
  expect(await contentOf('Who won?')).toContain('Set OPENAI_API_KEY');
});

test('a long question is truncated in the answer', async () => {
  const content = await contentOf('가'.repeat(10_000));

  expect(content).toContain(`“${'가'.repeat(200)}…”`);
  expect(content?.length).toBeLessThan(400);
});

test('text parts are read as one question', async () => {
  const url = 'https://example.com/cat.png';
  const content = [
    { type: 'text', text: 'Who ' },
    { type: 'image_url', image_url: { url } },
    { type: 'text', text: 'won?' },
  ];

  const completion = await complete('', { messages: [{ role: 'user', content }] });

  expect(completion.choices[0]?.message.content).toContain('“Who won?”');
  expect(completion.usage?.prompt_tokens).toBeGreaterThan(8);
});

test('stop ends the answer before the first stop sequence', async () => {
  expect(await complete('Count', { stop: 'Three' })).toMatchObject({
    choices: [{ message: { content: 'One. Two. ' }, finish_reason: 'stop' }],
  });
  expect(await contentOf('Count', { stop: ['Four', 'Two', 'nowhere'] })).toBe('One. ');
  expect(await contentOf('Count', { stop: '' })).toBe('One. Two. Three. Four.');
});

test.each(['max_completion_tokens', 'max_tokens'])(
  '%s truncates the answer after exactly that many tokens',
  async (name) => {
    const limits = { model: 'gpt-4o-mini', reasoning_effort: undefined };

    for (const limit of [1, 2, 3, 5]) {
      const { choices, usage } = await complete('Count', { ...limits, [name]: limit });
      const tokenizer = await loadTokenizer();

      expect(choices[0]?.finish_reason).toBe('length');
      expect(usage?.completion_tokens).toBe(limit);
      expect(tokenizer.count(choices[0]?.message.content ?? '')).toBe(limit);
    }
    expect(await complete('Count', { ...limits, [name]: 100 })).toMatchObject({
      choices: [{ message: { content: 'One. Two. Three. Four.' }, finish_reason: 'stop' }],
    });
  },
);

test('a truncated answer never ends inside a character', async () => {
  for (let limit = 1; limit < 12; limit += 1) {
    const content = await contentOf('숫자를 세어 줘', { max_completion_tokens: limit });
    expect('하나, 둘, 셋, 넷, 다섯.').toContain(content);
  }
});

test('n returns that many choices, and usage counts them all', async () => {
  const one = await complete('Count');
  const three = await complete('Count', { n: 3 });

  expect(three.choices.map(({ index }) => index)).toEqual([0, 1, 2]);
  expect(three.usage?.prompt_tokens).toBe(one.usage?.prompt_tokens);
  expect(three.usage?.completion_tokens).toBe(3 * (one.usage?.completion_tokens ?? 0));
});

test('streamed choices are interleaved, and each ends', async () => {
  const events = await eventsOf(await post(asking('Count', { stream: true, n: 2 })));
  const indexes = events.map((event) => event.choices[0]?.index);

  expect(indexes.slice(0, 4)).toEqual([0, 1, 0, 1]);
  for (const index of [0, 1]) {
    const deltas = events
      .flatMap((event) => event.choices)
      .filter((choice) => choice.index === index);
    expect(deltas.map(({ delta }) => delta.content ?? '').join('')).toBe('One. Two. Three. Four.');
    expect(deltas.at(-1)?.finish_reason).toBe('stop');
  }
});

const weather = {
  type: 'function',
  function: {
    name: 'get_weather',
    description: 'Gets the weather in a city',
    parameters: {
      type: 'object',
      properties: {
        city: { type: 'string' },
        unit: { type: 'string', enum: ['celsius', 'fahrenheit'] },
      },
      required: ['city', 'unit'],
      additionalProperties: false,
    },
    strict: true,
  },
};
const time = {
  type: 'function',
  function: {
    name: 'get_time',
    parameters: { type: 'object', properties: { zone: { type: 'string' } } },
  },
};

test('tools are called with arguments that fit their parameters', async () => {
  const { choices } = await complete('What is the weather in Seoul?', { tools: [weather, time] });
  const calls = choices[0]?.message.tool_calls ?? [];

  expect(choices[0]).toMatchObject({ message: { content: null }, finish_reason: 'tool_calls' });
  expect(calls).toMatchObject([
    {
      id: expect.stringMatching(/^call_\w{24}$/),
      type: 'function',
      function: { name: 'get_weather' },
    },
  ]);
  expect(JSON.parse(functionOf(calls[0])?.arguments ?? '')).toEqual({
    city: expect.any(String),
    unit: expect.stringMatching(/^(celsius|fahrenheit)$/),
  });
});

test('all matching tools are called in parallel, unless parallel_tool_calls is false', async () => {
  const question = 'What are the weather and the time, as get_time has it?';
  const namesOf = async (more: object) =>
    (
      await complete(question, { tools: [weather, time], ...more })
    ).choices[0]?.message.tool_calls?.map((toolCall) => functionOf(toolCall)?.name);

  expect(await namesOf({})).toEqual(['get_weather', 'get_time']);
  expect(await namesOf({ parallel_tool_calls: false })).toEqual(['get_weather']);
});

test('tool_choice is obeyed', async () => {
  const tools = [weather, time];
  const named = { type: 'function', function: { name: 'get_time' } };
  const nameOf = async (tool_choice: unknown) =>
    functionOf((await complete('Hi', { tools, tool_choice })).choices[0]?.message.tool_calls?.[0])
      ?.name;

  expect(await nameOf('none')).toBeUndefined();
  expect(await nameOf('required')).toBe('get_weather');
  expect(await nameOf(named)).toBe('get_time');
  expect((await complete('Hi', { tools, tool_choice: named })).choices[0]?.finish_reason).toBe(
    'stop',
  );
});

test('after a tool has answered, the turn ends in text', async () => {
  const toolCall = {
    id: 'call_1',
    type: 'function',
    function: { name: 'get_weather', arguments: '{}' },
  };
  const messages = [
    { role: 'user', content: 'What is the weather in Seoul?' },
    { role: 'assistant', content: null, tool_calls: [toolCall] },
    { role: 'tool', tool_call_id: 'call_1', content: '21 degrees and sunny' },
  ];

  const { choices } = await complete('', { messages, tools: [weather] });

  expect(choices[0]).toMatchObject({
    message: { content: expect.stringContaining('21 degrees and sunny') },
    finish_reason: 'stop',
  });
});

test('a streamed tool call sends its id and name first, then the arguments piece by piece', async () => {
  const body = asking('weather', { stream: true, tools: [weather], reasoning_effort: 'none' });

  const deltas = (await eventsOf(await post(body))).map((event) => event.choices[0]?.delta);
  const pieces = deltas.map((delta) => delta?.tool_calls?.[0]?.function?.arguments ?? '');

  expect(deltas[0]).toMatchObject({
    role: 'assistant',
    content: null,
    tool_calls: [{ index: 0, type: 'function', function: { name: 'get_weather', arguments: '' } }],
  });
  expect(deltas.at(-1)).toEqual({});
  expect(pieces.filter((piece) => piece !== '').length).toBeGreaterThan(2);
  expect(JSON.parse(pieces.join(''))).toHaveProperty('city');
});

test('a custom tool gets the question, truncated if it is long', async () => {
  const inputOf = async (question: string) => {
    const more = { model: 'gpt-4.1', reasoning_effort: undefined };
    const tools = [{ type: 'custom', custom: { name: 'note' } }];
    const [toolCall] =
      (await complete(question, { ...more, tools })).choices[0]?.message.tool_calls ?? [];
    return toolCall?.type === 'custom' ? toolCall.custom.input : undefined;
  };

  expect(await inputOf('Write this down')).toBe('Write this down');
  expect(await inputOf('a'.repeat(5_000))).toBe(`${'a'.repeat(1_000)}…`);
});

test('a token limit truncates tool arguments', async () => {
  const { choices, usage } = await complete('weather', {
    tools: [weather],
    max_completion_tokens: 12,
  });

  expect(choices[0]?.finish_reason).toBe('length');
  expect(usage?.completion_tokens).toBe(12);
});

test('the deprecated functions get the deprecated function_call', async () => {
  const body = { model: 'gpt-4o-mini', reasoning_effort: undefined, functions: [weather.function] };

  expect(await complete('weather', body)).toMatchObject({
    choices: [
      {
        message: { content: null, function_call: { name: 'get_weather' } },
        finish_reason: 'function_call',
      },
    ],
  });
});

test('json_object returns values for the JSON Schema in the prompt, the last if there are several', async () => {
  const schema = (name: string) =>
    JSON.stringify({
      type: 'object',
      properties: { [name]: { type: 'integer' } },
      required: [name],
    });
  const response_format = { type: 'json_object' };
  const messages = [
    { role: 'system', content: `Answer with JSON that fits this schema:\n${schema('age')}` },
    { role: 'user', content: 'Minji is 30 years old.' },
  ];

  const { choices } = await complete('', { messages, response_format });
  const content = await contentOf(`JSON: ${schema('age')} or ${schema('size')}`, {
    response_format,
  });

  expect(JSON.parse(choices[0]?.message.content ?? '')).toEqual({ age: expect.any(Number) });
  expect(JSON.parse(content ?? '')).toEqual({ size: expect.any(Number) });
});

test('json_object returns a JSON object', async () => {
  const content = await contentOf('Count, as JSON', { response_format: { type: 'json_object' } });

  expect(JSON.parse(content ?? '')).toEqual({ answer: expect.any(String) });
});

test('json_schema returns JSON that fits the schema', async () => {
  const schema = {
    type: 'object',
    properties: {
      title: { type: 'string' },
      rating: { type: 'integer', minimum: 1, maximum: 5 },
      children: { type: 'array', items: { $ref: '#' } },
    },
    required: ['title', 'rating', 'children'],
    additionalProperties: false,
  };
  const json_schema = { name: 'review', schema, strict: true };

  const content = await contentOf('Rate it', {
    response_format: { type: 'json_schema', json_schema },
  });
  const review = JSON.parse(content ?? '');

  expect(review).toMatchObject({ title: expect.any(String), children: expect.any(Array) });
  expect([1, 2, 3, 4, 5]).toContain(review.rating);
});

test('the same body with a seed gets the same answer', async () => {
  const body = { seed: 7, tools: [weather], response_format: undefined };
  const argumentsOf = async (more: object) =>
    functionOf(
      (await complete('weather', { ...body, ...more })).choices[0]?.message.tool_calls?.[0],
    )?.arguments;

  expect(await argumentsOf({})).toBe(await argumentsOf({}));
});

test('logprobs describe each token of the answer, most likely first', async () => {
  const { choices } = await complete('Count', { logprobs: true, top_logprobs: 3 });
  const { content } = (choices[0] as unknown as { logprobs: { content: Logprob[] } }).logprobs;

  expect(content.map(({ token }) => token).join('')).toBe('One. Two. Three. Four.');
  for (const { token, logprob, bytes, top_logprobs } of content) {
    expect(Buffer.from(bytes).toString()).toBe(token);
    expect(logprob).toBeLessThanOrEqual(0);
    expect(top_logprobs).toHaveLength(3);
    expect(top_logprobs[0]).toMatchObject({ token, logprob });
    expect(top_logprobs.map((top) => top.logprob)).toEqual(
      top_logprobs.map((top) => top.logprob).sort((left, right) => right - left),
    );
  }
});

test('logprobs include every token, even if a character has several', async () => {
  const question = '똠방각하 쀍 뷁 🧑‍🚀🦖';
  const { choices, usage } = await complete(question, { logprobs: true });
  const { content } = (choices[0] as unknown as { logprobs: { content: Logprob[] } }).logprobs;

  expect(content).toHaveLength(usage?.completion_tokens ?? 0);
  expect(Buffer.from(content.flatMap(({ bytes }) => bytes)).toString()).toBe(
    choices[0]?.message.content,
  );
  expect(content.some(({ token }) => token.startsWith('bytes:\\x'))).toBe(true);
});

test('allowed_tools restricts the choice to the tools it names', async () => {
  const allow = (name: string) => ({
    type: 'allowed_tools',
    allowed_tools: { mode: 'required', tools: [{ type: 'function', function: { name } }] },
  });
  const tools = [{ ...time, function: { ...time.function, name: 'function' } }, weather];

  const { choices } = await complete('Hi', { tools, tool_choice: allow('get_weather') });

  expect(choices[0]?.message.tool_calls?.map((toolCall) => functionOf(toolCall)?.name)).toEqual([
    'get_weather',
  ]);
  await expect(complete('Hi', { tools, tool_choice: allow('absent') })).rejects.toThrow(
    "no function named 'absent'",
  );
});

type Logprob = { token: string; logprob: number; bytes: number[]; top_logprobs: Logprob[] };
