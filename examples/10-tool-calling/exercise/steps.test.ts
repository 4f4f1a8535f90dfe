import { beforeEach, describe, expect, test, vi } from 'vitest';

type Body = { messages: { role: string; [field: string]: unknown }[]; [field: string]: unknown };

const question = 'Where is order A-1?';
const definitionOf = (name: string) => ({
  type: 'function' as const,
  function: { name, description: 'Returns an order.', parameters: { type: 'object' } },
});
const run = vi.fn(async (json: string) => `found ${json}`);
const getOrder: {
  definition: ReturnType<typeof definitionOf>;
  run: (json: string) => Promise<string>;
} = {
  definition: definitionOf('get_order'),
  run,
};

const call = (id: string, order = 'A-1', name = 'get_order') => ({
  id,
  type: 'function',
  function: { name, arguments: `{"id":"${order}"}` },
});

const complete = (message: object, finish_reason: string) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1_780_000_000,
  model: 'gpt-6-luna',
  choices: [
    {
      index: 0,
      message: { role: 'assistant', content: null, refusal: null, ...message },
      finish_reason,
    },
  ],
});
const calling = (...tool_calls: object[]) => complete({ tool_calls }, 'tool_calls');
const answer = complete({ content: 'On its way.' }, 'stop');

/** The bodies of all requests. */
let bodies: Body[] = [];

beforeEach(() => {
  bodies = [];
  run.mockClear();
  return () => vi.unstubAllGlobals();
});

/** Imports the lesson anew, as a program that starts now does, and asks. The last reply is sent again and again. */
async function ask(replies: object[], tools = [getOrder]) {
  vi.stubGlobal('fetch', async (...request: ConstructorParameters<typeof Request>) => {
    bodies.push((await new Request(...request).json()) as Body);
    if (bodies.length > 10) return Response.json({ error: {} }, { status: 400 });
    const reply = replies[bodies.length - 1] ?? replies.at(-1);
    return Response.json(reply, { status: reply && 'error' in reply ? 401 : 200 });
  });
  vi.resetModules();
  const { answerWithTools } = await import('#lesson');
  return answerWithTools(question, tools);
}

/** Returns the error that a call fails with. A slip, or an exit, is not a failure of the call. */
async function failureOf(asking: Promise<unknown>): Promise<unknown> {
  const error: unknown = await asking.then(
    () => undefined,
    (thrown) => thrown,
  );
  const message = error instanceof Error ? error.message : '';
  if (/of undefined|of null|is not a|process\.exit/.test(message)) throw error;
  return error;
}

/** Asks, and returns the first request, whatever becomes of its answer. */
async function firstRequest(): Promise<Body | undefined> {
  const error: unknown = await ask([answer]).catch((thrown) => thrown);
  if (bodies.length === 0 && error instanceof Error) throw error;
  return bodies[0];
}

const textOrParts = (text: unknown) => expect.toBeOneOf([text, [{ type: 'text', text }]]);
const asked = { role: 'user', content: textOrParts(question) };
const asking = (...tool_calls: object[]) => ({ role: 'assistant', tool_calls });
const result = (tool_call_id: string, content: unknown) => ({
  role: 'tool',
  tool_call_id,
  content: textOrParts(content),
});

describe('send', () => {
  test('the question and the definitions of the tools are sent', async () => {
    const body = await firstRequest();

    expect(body).toMatchObject({ messages: [asked], tools: [getOrder.definition] });
  });

  test('the model is gpt-6-luna by default', async () => {
    expect(await firstRequest()).toMatchObject({ model: 'gpt-6-luna' });
  });

  test('OPENAI_MODEL can name another model', async () => {
    vi.stubEnv('OPENAI_MODEL', 'llama3.2');

    expect(await firstRequest()).toMatchObject({ model: 'llama3.2' });
  });

  test('reasoning_effort is none', async () => {
    expect(await firstRequest()).toMatchObject({ reasoning_effort: 'none' });
  });

  test('each round sends all messages so far', async () => {
    await ask([calling(call('call_1')), answer]).catch(() => {});

    const isGrowing = bodies.slice(1).every(({ messages }) => messages.length > 1);
    expect(isGrowing, 'the second request must have more messages than the first').toBe(true);
  });

  test('an error of the API is not swallowed', async () => {
    const error = await failureOf(ask([{ error: { message: 'Incorrect API key provided' } }]));

    expect(error instanceof Error, 'a 401 must fail with an Error').toBe(true);
  });
});

describe('answer', () => {
  test('a message without calls is the answer', async () => {
    const messages = await ask([answer]);

    expect(messages, 'what is returned').toMatchObject([
      asked,
      { role: 'assistant', content: textOrParts('On its way.') },
    ]);
  });

  test('a message with calls is not the answer', async () => {
    const error = await ask([calling(call('call_1')), answer]).then(
      () => undefined,
      (thrown) => thrown,
    );

    const isOver = error === undefined && bodies.length === 1 && run.mock.calls.length === 0;
    expect(isOver, 'it must go on after a message with calls').toBe(false);
  });

  test('the message with the calls is kept for the next request', async () => {
    await ask([calling(call('call_1')), answer]).catch(() => {});

    const kept = bodies[1]?.messages.filter(({ role }) => role === 'assistant');
    if (bodies[1]) expect(kept, 'assistant messages').toMatchObject([asking(call('call_1'))]);
  });

  test('an answer that is cut off fails', async () => {
    const error = await failureOf(ask([complete({ content: 'On its' }, 'length')]));

    expect(error instanceof Error, 'it must fail with an Error').toBe(true);
  });

  test('a call that is cut off is not run', async () => {
    const tool_calls = [
      { ...call('call_1'), function: { name: 'get_order', arguments: '{"id":' } },
    ];

    const error = await failureOf(ask([complete({ tool_calls }, 'length')]));

    expect(run.mock.calls, 'calls of the tool').toEqual([]);
    expect(error instanceof Error, 'it must fail with an Error').toBe(true);
  });

  test('a response without choices fails', async () => {
    const error = await failureOf(ask([{ ...answer, choices: [] }]));

    expect(error instanceof Error, 'it must fail with an Error').toBe(true);
  });
});

describe('calls', () => {
  test('the tool receives the arguments unchanged', async () => {
    await ask([calling(call('call_1')), answer]);

    expect(run.mock.calls, 'calls of the tool').toEqual([['{"id":"A-1"}']]);
  });

  test('its result is sent with the id of the call', async () => {
    await ask([calling(call('call_1')), answer]);

    const results = bodies[1]?.messages.filter(({ role }) => role !== 'user').slice(1);
    expect(results, 'what follows the calls').toMatchObject([
      result('call_1', 'found {"id":"A-1"}'),
    ]);
  });

  test('each of several calls is answered', async () => {
    await ask([calling(call('call_1'), call('call_2', 'A-2')), answer]);

    const byId = bodies[1]?.messages
      .filter(({ role }) => role === 'tool')
      .sort((one, other) => String(one.tool_call_id).localeCompare(String(other.tool_call_id)));
    expect(byId, 'tool messages').toMatchObject([
      result('call_1', 'found {"id":"A-1"}'),
      result('call_2', 'found {"id":"A-2"}'),
    ]);
  });

  test('each call goes to the tool that it names', async () => {
    const other = { definition: definitionOf('count'), run: async () => '3' };

    await ask([calling(call('call_1', 'A-1', 'count')), answer], [getOrder, other]);

    const results = bodies[1]?.messages.filter(({ role }) => role === 'tool');
    expect(results, 'tool messages').toMatchObject([result('call_1', '3')]);
  });

  test('the model is told about a tool that does not exist', async () => {
    await ask([calling(call('call_1', 'A-1', 'steal_order'), call('call_2')), answer]);

    const told = bodies[1]?.messages.find(({ tool_call_id: id }) => id === 'call_1');
    expect(told, 'the tool message').toMatchObject(result('call_1', expect.stringMatching(/\S/)));
    expect(run.mock.calls, 'calls of the tool').toEqual([['{"id":"A-1"}']]);
  });

  test('all messages are kept and returned', async () => {
    const messages = await ask([calling(call('call_1')), calling(call('call_2')), answer]);

    const roles = messages.map(({ role }) => role).join(', ');
    expect(roles, 'what is returned').toBe('user, assistant, tool, assistant, tool, assistant');
    expect(bodies[2]?.messages.length, 'messages in the third request').toBe(5);
  });

  test('a model that does not stop calling is stopped after 5 rounds', async () => {
    const error = await failureOf(ask([calling(call('call_1'))]));

    expect(bodies.length, 'requests').toBe(5);
    expect(error instanceof Error, 'it must fail with an Error').toBe(true);
  });
});
