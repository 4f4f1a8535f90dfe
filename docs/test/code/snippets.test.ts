import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { inspect, promisify } from 'node:util';
import {
  createHandler,
  endpointKey,
  loadReplies,
  type RunningServer,
  serve,
} from '@by-example/local-endpoint';
import nock from 'nock';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { forms } from '../../src/code/Call.ts';
import { calls } from '../../src/code/calls.ts';
import { curlIsMissing } from './curlIsMissing.ts';
import { preparedAnswer } from './preparedAnswer.ts';

const snippets = join(import.meta.dirname, '../../snippets');
const handler = createHandler({ replies: loadReplies(), paceMs: 0 });

let server: RunningServer;
let received: { line: string; body: unknown; authorization: string | undefined }[] = [];

beforeAll(async () => {
  server = await serve((request) => {
    const { method, path, header, readBody } = request;
    return handler({
      ...request,
      readBody: async (maxMegabytes) => {
        const body = await readBody(maxMegabytes);
        received.push({
          line: `${method} ${path}`,
          body: body.length === 0 ? undefined : JSON.parse(new TextDecoder().decode(body)),
          authorization: header('authorization'),
        });
        return body;
      },
    });
  });
});
afterAll(() => server.close());

beforeEach(() => {
  received = [];
  nock.enableNetConnect('127.0.0.1');
  vi.stubEnv('OPENAI_BASE_URL', server.baseUrl);
  vi.stubEnv('OPENAI_API_KEY', endpointKey);
});

const shown = calls.filter(({ only }) => only?.length !== 0);

describe.each(shown)('$language/$name', ({ name, language, call, only = forms }) => {
  const folder = join(snippets, language, name);
  const expected = {
    line: call.body ? 'POST /v1/chat/completions' : 'GET /v1/models',
    body: call.body,
    authorization: `Bearer ${endpointKey}`,
  };
  const answer = preparedAnswer(call);

  test.each(only.filter((form) => form !== 'curl'))(
    '%s sends the same request as the other forms, and prints the answer',
    async (form) => {
      const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
      const logged = vi.spyOn(console, 'log').mockReturnValue();

      await import(join(folder, `${form}.ts`));

      const printed = [...written.mock.calls, ...logged.mock.calls].map(([value]) => value);
      const output = printed.map((value) => (typeof value === 'string' ? value : inspect(value)));
      vi.restoreAllMocks();
      expect(received).toEqual([expected]);
      expect(output.join('')).toContain(answer);
    },
  );

  test.skipIf(curlIsMissing)(
    'curl sends the same request as the other forms, and prints what comes back',
    async () => {
      const { stdout } = await promisify(execFile)('sh', [join(folder, 'curl.sh')]);

      expect(received).toEqual([expected]);
      expect(stdout).toContain(rawAnswer(name, answer));
    },
  );
});

/** What curl shows of an answer: JSON, the end of a stream, or an error. */
function rawAnswer(name: string, answer: string): string {
  if (name === 'streaming') return 'data: [DONE]';
  if (name === 'wrong-temperature') return '"code": "decimal_above_max_value"';
  if (name === 'no-credit') return '"code": "credit_balance_exhausted"';
  if (name === 'no-room-to-answer') return '"finish_reason": "length"';
  return JSON.stringify(answer).slice(1, -1);
}
