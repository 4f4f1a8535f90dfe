import { inspect } from 'node:util';
import axios from 'axios';
import nock from 'nock';
import OpenAI from 'openai';
import { expect, test, vi } from 'vitest';
import { ApiError, redact, toApiError } from '../src/index.ts';

const key = 'sk-proj-Very-Secret-0123456789';
const url = 'https://api.openai.com/v1/chat/completions';
const request = { model: 'gpt-6-luna', messages: [{ role: 'user' as const, content: 'Hi' }] };

const api = () => nock('https://api.openai.com').post('/v1/chat/completions');
const errorBody = (code: string | null, type = 'invalid_request_error') => ({
  error: { message: `It failed with ${code}.`, type, param: 'model', code },
});

/** Longer than any of these calls takes. */
const longMs = 30_000;

const clients: [string, (timeoutMs?: number) => Promise<unknown>][] = [
  [
    'openai',
    (timeout = longMs) =>
      new OpenAI({ apiKey: key, maxRetries: 0, timeout }).chat.completions.create(request),
  ],
  [
    'axios',
    (timeout = longMs) =>
      axios.post(url, request, { headers: { Authorization: `Bearer ${key}` }, timeout }),
  ],
  [
    'fetch',
    (timeout = longMs) =>
      fetch(url, {
        method: 'POST',
        body: '{}',
        headers: { Authorization: `Bearer ${key}` },
        signal: AbortSignal.timeout(timeout),
      }),
  ],
];

const failureOf = async (call: () => Promise<unknown>): Promise<ApiError> => {
  try {
    await call();
  } catch (error) {
    return toApiError(error);
  }
  throw new Error('The call should have failed');
};

const answering = clients.slice(0, 2);

test.each(answering)('toApiError() reads the facts of an error of %s', async (_, call) => {
  api().reply(404, errorBody('model_not_found'), { 'x-request-id': 'req_7' });

  const error = await failureOf(call);

  expect(error).toMatchObject({
    name: 'ApiError',
    status: 404,
    code: 'model_not_found',
    type: 'invalid_request_error',
    param: 'model',
    requestId: 'req_7',
    retryable: false,
  });
  expect(error.message).toMatch(
    /^Cannot get an answer: 404 model_not_found: .*It failed with model_not_found\nTry: unset OPENAI_MODEL/,
  );
});

test.each(answering)(
  'toApiError() tells a 429 of %s that passes from one that is a bill',
  async (_, call) => {
    api().reply(429, errorBody('rate_limit_exceeded', 'requests'), { 'retry-after': '2' });
    expect(await failureOf(call)).toMatchObject({ retryable: true, retryAfterMs: 2000 });

    api().reply(429, errorBody('rate_limit_exceeded', 'requests'), { 'retry-after-ms': '15' });
    expect(await failureOf(call)).toMatchObject({ retryable: true, retryAfterMs: 15 });

    for (const code of [
      'insufficient_quota',
      'credit_balance_exhausted',
      'organization_usage_limit_exceeded',
      'organization_spend_limit_exceeded',
      'project_spend_limit_exceeded',
    ]) {
      api().reply(429, errorBody(code, 'insufficient_quota'));
      expect(await failureOf(call)).toMatchObject({
        code,
        retryable: false,
        retryAfterMs: undefined,
      });
    }
  },
);

test.each(answering)(
  'toApiError() knows a server error of %s, JSON or not, and obeys x-should-retry',
  async (_, call) => {
    api().reply(500, errorBody(null, 'server_error'));
    expect(await failureOf(call)).toMatchObject({ status: 500, code: undefined, retryable: true });

    api().reply(502, '<html>Bad gateway</html>');
    expect(await failureOf(call)).toMatchObject({
      status: 502,
      retryable: true,
      message: expect.stringContaining('<html>Bad gateway</html>'),
    });

    api().reply(503, errorBody('server_is_overloaded'), { 'x-should-retry': 'false' });
    expect(await failureOf(call)).toMatchObject({ status: 503, retryable: false });
  },
);

test.each(answering)(
  'toApiError() knows a request of %s that no wait makes fit',
  async (_, call) => {
    const message = 'Request too large for gpt-6-luna: Limit 30000, Requested 31538.';
    api().reply(429, { error: { message, type: 'tokens', code: 'rate_limit_exceeded' } });

    const error = await failureOf(call);

    expect(error).toMatchObject({ status: 429, retryable: false });
    expect(error.message).toContain('Try: send fewer or shorter messages');
  },
);

test('toApiError() reads an error that comes in the middle of a stream', async () => {
  const error = {
    message: 'Overloaded.',
    type: 'service_unavailable_error',
    code: 'server_is_overloaded',
  };
  api().reply(200, `data: ${JSON.stringify({ error })}\n\n`, { 'x-request-id': 'req_7' });

  const failure = await failureOf(async () => {
    const client = new OpenAI({ apiKey: key });
    for await (const _ of await client.chat.completions.create({ ...request, stream: true }));
  });

  expect(failure).toMatchObject({
    status: undefined,
    code: 'server_is_overloaded',
    requestId: 'req_7',
    retryable: true,
    message:
      'Cannot get an answer: server_is_overloaded: Overloaded\nTry: wait a minute, then run it again',
  });
});

test.each(clients)('toApiError() knows a timeout of %s', async (_, call) => {
  api().reply(() => new Promise<never>(() => {}));

  expect(await failureOf(() => call(40))).toMatchObject({
    status: undefined,
    code: 'timeout',
    retryable: true,
  });
});

test.each(clients)('toApiError() knows a dropped connection of %s', async (_, call) => {
  api().replyWithError(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }));

  expect(await failureOf(call)).toMatchObject({
    status: undefined,
    code: 'connection_failed',
    retryable: true,
  });
});

test('toApiError() tells the first cause of a failed connection', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:9'), {
    code: 'ECONNREFUSED',
  });
  const failed = new Error('Connection error.', {
    cause: new TypeError('fetch failed', { cause: refused }),
  });

  expect(toApiError(failed)).toMatchObject({
    code: 'connection_failed',
    message: expect.stringContaining('Connection error: connect ECONNREFUSED 127.0.0.1:9'),
  });
});

test('toApiError() knows a key with a character that no header takes', async () => {
  const client = new OpenAI({ apiKey: '열쇠', maxRetries: 0 });

  const error = await failureOf(() => client.chat.completions.create(request));

  expect(error).toMatchObject({ code: 'invalid_api_key', retryable: false });
  expect(error.message).not.toContain('열쇠');
});

test('toApiError() knows a call that was called off', () => {
  expect(toApiError(new DOMException('This operation was aborted', 'AbortError'))).toMatchObject({
    code: 'aborted',
    retryable: false,
  });
});

test.each([undefined, null, 'broken', 42, {}, new Error('broken')])(
  'toApiError() takes %s too',
  (thrown) => {
    expect(toApiError(thrown)).toBeInstanceOf(ApiError);
  },
);

test('toApiError() gives an ApiError back as it is', () => {
  const error = new ApiError('Cannot get an answer', { retryable: false });

  expect(toApiError(error)).toBe(error);
});

/** Everything a program might print of an error. */
const printed = (error: unknown): string =>
  [
    inspect(error, { depth: null, showHidden: true }),
    JSON.stringify(error),
    String(error),
    ...(error instanceof Error ? [error.stack, printed(error.cause ?? '')] : []),
  ].join('\n');

test.each(clients)('no form of the error of %s shows the key', async (_, call) => {
  vi.stubEnv('OPENAI_API_KEY', '');
  api().reply(401, {
    error: {
      message: `Incorrect API key provided: ${key}.`,
      type: 'x',
      param: key,
      code: 'invalid_api_key',
    },
  });
  api().replyWithError(
    Object.assign(new Error(`Cannot reach with Bearer ${key}`), { code: 'ECONNRESET' }),
  );

  const errors = [
    await failureOf(async () => {
      const answer = await call();
      throw Object.assign(new Error(`${key} refused`), { answer });
    }),
    await failureOf(call),
  ];

  for (const error of errors) expect(printed(error)).not.toContain('Very-Secret');
});

test('a key that a server echoes survives in no fact, and not in part', () => {
  vi.stubEnv('OPENAI_API_KEY', 'gateway-0123456789abcdefghijklmn');
  const echo = 'gateway-0123456789abcdefghijklmn';
  const error = { message: `${'x'.repeat(480)}${echo}`, type: echo, code: echo, param: echo };

  const safe = toApiError({ status: 401, headers: { 'x-request-id': echo }, error });

  expect(printed(safe)).not.toContain('gateway-01');
  expect(safe).toMatchObject({ code: '[key]', requestId: '[key]' });
});

test("axios's own error does show the key: that is why toApiError() copies", async () => {
  api().reply(401, errorBody('invalid_api_key'));

  const raw = await axios
    .post(url, request, { headers: { Authorization: `Bearer ${key}` } })
    .catch((error) => error);

  expect(printed(raw)).toContain('Very-Secret');
  expect(printed(toApiError(raw))).not.toContain('Very-Secret');
});

test('redact() hides known keys, and what looks like a key up to its beginning', () => {
  vi.stubEnv('OPENAI_API_KEY', 'gateway-key-42');
  const looksReal = `sk-proj-${'a1B2_'.repeat(10)}`;

  expect(redact(`gateway-key-42, other-key-43, ${looksReal}`, ['other-key-43'])).toBe(
    '[key], [key], sk-proj-[key]',
  );
});

test.each([
  ['sess-0123456789abcdefghijABCDEFGHIJ', 'sess-[key]'],
  ['ek_0123456789abcdefghijABCDEFGHIJ', 'ek_[key]'],
  ['sk-proj-0123456789abcdefghij_ABC-DEF', 'sk-proj-[key]'],
  ['sk-svcacct-0123456789abcdefghij', 'sk-svcacct-[key]'],
  ['sk-admin-0123456789abcdefghij', 'sk-admin-[key]'],
  ['SK-PROJ-0123456789ABCDEFGHIJ', 'SK-PROJ-[key]'],
  ['my_sk-0123456789abcdefghij', 'my_sk-[key]'],
])('redact() hides %s', (key, hidden) => {
  expect(redact(`/v1/models/${key}?`)).toBe(`/v1/models/${hidden}?`);
});

test.each(['Bearer undefined', 'Authorization: Bearer $' + '{key}', 'task-list', 'sk-test'])(
  'redact() leaves %s as it is',
  (text) => {
    expect(redact(text)).toBe(text);
  },
);

test('toApiError() says what to do: pnpm diagnose, unless there is something better', async () => {
  const failWith = (status: number, error: object) => {
    api().reply(status, {
      error: { message: 'No', type: null, param: null, code: null, ...error },
    });
    return failureOf(() =>
      new OpenAI({ apiKey: key, maxRetries: 0 }).chat.completions.create(request),
    );
  };

  expect((await failWith(403, {})).message).toBe(
    'Cannot get an answer: 403: No\nTry: pnpm diagnose',
  );
  expect((await failWith(404, { code: 'unknown_url' })).message).toMatch(/\nTry: pnpm diagnose$/);
  expect((await failWith(400, { param: 'temperature' })).message).toMatch(
    /: No\nTry: correct temperature$/,
  );
  expect(toApiError(new TypeError('answer is undefined')).message).toBe(
    'Cannot get an answer: answer is undefined\nTry: pnpm diagnose',
  );
  expect(toApiError(new Error('Cannot read it: it is empty\nTry: another')).message).toBe(
    'Cannot read it: it is empty\nTry: another',
  );
});
