import { describe, expect, test } from 'vitest';
import { adapters, asking, eventsOf, replyTo } from './adapters.ts';

describe.each(adapters)('over %s', (_, start) => {
  test('a completion has the shape of a real one, and exact usage', async () => {
    const send = await start({ replies: [replyTo('Say this is a test', 'This is a test.')] });

    const response = await send('/chat/completions', asking('Say this is a test'));
    const body = await response.json();

    expect(response.status).toBe(200);
    expect(body).toEqual({
      id: expect.stringMatching(/^chatcmpl-\w{29}$/),
      object: 'chat.completion',
      created: Date.parse('2026-11-22T09:00:00Z') / 1000,
      model: 'gpt-6-luna',
      choices: [
        {
          index: 0,
          message: {
            role: 'assistant',
            content: 'This is a test.',
            refusal: null,
            annotations: [],
          },
          logprobs: null,
          finish_reason: 'stop',
        },
      ],
      usage: {
        prompt_tokens: 12,
        completion_tokens: 5,
        total_tokens: 17,
        prompt_tokens_details: { cached_tokens: 0, cache_write_tokens: 0, audio_tokens: 0 },
        completion_tokens_details: {
          reasoning_tokens: 0,
          audio_tokens: 0,
          accepted_prediction_tokens: 0,
          rejected_prediction_tokens: 0,
        },
      },
      service_tier: 'default',
      system_fingerprint: null,
    });
  });

  test('a completion has the headers of the real API', async () => {
    const send = await start();

    const { headers } = await send('/chat/completions', asking('Hi'));

    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/json',
      'openai-organization': expect.any(String),
      'openai-processing-ms': expect.stringMatching(/^\d+$/),
      'openai-version': '2020-10-01',
      'x-ratelimit-limit-requests': expect.stringMatching(/^\d+$/),
      'x-ratelimit-limit-tokens': expect.stringMatching(/^\d+$/),
      'x-ratelimit-remaining-requests': expect.stringMatching(/^\d+$/),
      'x-ratelimit-remaining-tokens': expect.stringMatching(/^\d+$/),
      'x-ratelimit-reset-requests': '6ms',
      'x-ratelimit-reset-tokens': expect.stringMatching(/^[\d.]+(ms|s)$/),
      'x-request-id': expect.stringMatching(/^req_\w{32}$/),
    });
  });

  test('a stream sends the role, the tokens, the finish reason, and [DONE]', async () => {
    const send = await start({ replies: [replyTo('Say this is a test', 'This is a test.')] });

    const response = await send(
      '/chat/completions',
      asking('Say this is a test', { stream: true }),
    );
    const events = await eventsOf(response);

    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(events.map((event) => event.choices[0])).toMatchObject([
      { index: 0, delta: { role: 'assistant', content: '', refusal: null }, finish_reason: null },
      { delta: { content: 'This' }, finish_reason: null },
      { delta: { content: ' is' }, finish_reason: null },
      { delta: { content: ' a' }, finish_reason: null },
      { delta: { content: ' test' }, finish_reason: null },
      { delta: { content: '.' }, finish_reason: null },
      { delta: {}, finish_reason: 'stop' },
    ]);
    for (const event of events) {
      expect(event).toMatchObject({ id: events[0]?.id, object: 'chat.completion.chunk' });
      expect(event).not.toHaveProperty('usage');
    }
  });

  test('include_usage adds usage: null to each chunk, and a last chunk without choices', async () => {
    const send = await start();
    const body = asking('Hi', { stream: true, stream_options: { include_usage: true } });

    const events = await eventsOf(await send('/chat/completions', body));

    expect(events.slice(0, -1).every((event) => event.usage === null)).toBe(true);
    expect(events.at(-1)).toMatchObject({
      choices: [],
      usage: { prompt_tokens: 8, completion_tokens: expect.any(Number) },
    });
  });

  test('a stream arrives chunk by chunk, at its pace', async () => {
    const send = await start({ paceMs: 1 });

    const response = await send('/chat/completions', asking('안녕', { stream: true }));
    const chunks = await Array.fromAsync(response.body ?? []);

    expect(chunks.length).toBeGreaterThan(10);
    expect(Buffer.concat(chunks).toString()).toMatch(/data: \[DONE\]\n\n$/);
  });

  test('an invalid request for a stream gets a JSON error', async () => {
    const send = await start();

    const response = await send(
      '/chat/completions',
      asking('Hi', { stream: true, temperature: 3, reasoning_effort: 'none' }),
    );

    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toMatchObject({
      error: {
        type: 'invalid_request_error',
        param: 'temperature',
        code: 'decimal_above_max_value',
      },
    });
  });

  test('GET /v1/models lists the models that are served, each with its shutdown date', async () => {
    const send = await start();

    const list = await (await send('/models')).json();
    const ids = list.data.map(({ id }: { id: string }) => id);

    expect(list.object).toBe('list');
    expect(ids).toContain('gpt-6-luna');
    expect(ids).not.toContain('gpt-4');
    expect(list.data).toContainEqual({
      id: 'gpt-5',
      object: 'model',
      created: expect.any(Number),
      owned_by: 'openai',
      shutdown_date: '2026-12-11',
    });
  });

  test('GET /v1/models/{id} returns a model, and 404 for one that is shut down or unknown', async () => {
    const send = await start();

    expect(await (await send('/models/gpt-6-luna')).json()).toMatchObject({ id: 'gpt-6-luna' });
    for (const id of ['gpt-4', 'llama3.2', '%E0%A4%A']) {
      const response = await send(`/models/${id}`);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({
        error: { code: 'model_not_found', param: 'model' },
      });
    }
  });

  test('GET /v1/chat/completions lists no stored completions', async () => {
    const send = await start();

    expect(await (await send('/chat/completions')).json()).toMatchObject({
      object: 'list',
      data: [],
    });
  });

  test.each([
    ['GET', ''],
    ['POST', ''],
    ['DELETE', ''],
    ['GET', '/messages'],
  ])('%s of a stored completion%s finds none', async (method, rest) => {
    const send = await start();

    const response = await send(`/chat/completions/chatcmpl-1${rest}`, undefined, { method });

    expect(response.status).toBe(404);
    expect((await response.json()).error).toMatchObject({ param: 'completion_id', code: null });
  });

  test('an unknown URL is answered with a list of what there is', async () => {
    const send = await start();

    const { error } = await (await send('/nothing')).json();

    expect(error.message).toContain('/v1/chat/completions (POST, GET), ');
    expect(error.message).toContain('/v1/models/{model} (GET).');
  });

  test.each([
    ['GET', '/nothing', 404, 'unknown_url'],
    ['POST', '/responses', 404, 'unknown_url'],
    ['DELETE', '/chat/completions', 405, null],
    ['POST', '/models', 405, null],
  ])('%s %s returns an error body', async (method, path, status, code) => {
    const send = await start();

    const response = await send(path, undefined, { method });

    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      error: {
        message: expect.stringContaining(path),
        type: 'invalid_request_error',
        param: null,
        code,
      },
    });
    expect(response.headers.get('x-request-id')).toMatch(/^req_/);
    expect(response.headers.has('openai-version')).toBe(false);
  });

  test.each([
    ['', null],
    ['local-endpoint-key-costs-nothing', null],
    ['Basic abc', null],
    ['Bearer sk-proj-Very-Secret-0123456789', 'invalid_api_key'],
    ['Bearer 짧은키', 'invalid_api_key'],
    ['Bearer Very-Secret two words', 'invalid_api_key'],
    ['Bearer\tVery-Secret', 'invalid_api_key'],
    ['Bearer', null],
  ])(
    'the key %j is rejected before the body is read, and not shown',
    async (authorization, code) => {
      const send = await start();
      const headers = { authorization: Buffer.from(authorization).toString('latin1') };

      const response = await send('/chat/completions', 'not json', { headers });
      const text = await response.text();

      expect(response.status).toBe(401);
      expect(JSON.parse(text).error).toMatchObject({
        code,
        type: 'invalid_request_error',
        param: null,
      });
      expect(text).not.toContain('Very-Secret');
      expect(text).not.toContain('짧은키');
    },
  );

  test.each([
    ['not json', {}],
    ['', {}],
    ['[]', {}],
    ['"text"', {}],
    ['null', {}],
    ['{"model":', {}],
  ])('the body %j is rejected as unreadable', async (body) => {
    const send = await start();

    const response = await send('/chat/completions', body, { method: 'POST' });

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { type: 'invalid_request_error', message: expect.stringContaining('JSON') },
    });
  });

  test('a schema nested thousands of levels deep is rejected', async () => {
    const send = await start();
    const deep = `${'{"type":"object","properties":{"a":'.repeat(20_000)}{}${'}}'.repeat(20_000)}`;
    const format = `{"type":"json_schema","json_schema":{"name":"deep","schema":${deep}}}`;
    const body = JSON.stringify(asking('Hi')).replace('{', `{"response_format":${format},`);

    const response = await send('/chat/completions', body);

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { message: expect.stringContaining('nested too deeply') },
    });
  });

  test('a body with another content type is rejected', async () => {
    const send = await start();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };

    const response = await send('/chat/completions', asking('Hi'), { headers });

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 'unsupported_content_type' } });
  });

  test('a model that is shut down is rejected with its shutdown date and replacement', async () => {
    const send = await start();

    const response = await send('/chat/completions', asking('Hi', { model: 'gpt-3.5-turbo' }));
    const { error } = await response.json();

    expect(response.status).toBe(404);
    expect(error).toMatchObject({
      code: 'model_not_found',
      type: 'invalid_request_error',
      param: null,
    });
    expect(error.message).toContain('2026-10-23');
    expect(error.message).toContain('gpt-5.6-terra');
  });

  test('a prompt longer than the context window is rejected', async () => {
    const send = await start();
    const body = asking('안녕하세요 '.repeat(130_000), { model: 'gpt-4o-mini' });

    const response = await send('/chat/completions', body);

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { code: 'context_length_exceeded', param: 'messages' },
    });
  });

  test('a short question is answered while the tokens of a long one are still counted', async () => {
    const send = await start();
    const answered: string[] = [];
    const ask = async (content: string) => {
      const response = await send('/chat/completions', asking(content));
      await response.text();
      answered.push(content.slice(0, 5));
    };

    await Promise.all([ask('etaoinshrdlu'.repeat(50_000)), ask('Hello')]);

    expect(answered).toEqual(['Hello', 'etaoi']);
  });
});
