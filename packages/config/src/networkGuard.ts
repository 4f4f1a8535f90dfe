import tls from 'node:tls';
import nock from 'nock';
import { afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { describeMismatch, listPendingMocks } from './describeMismatch.ts';
import type { TestRecord, UnexpectedRequest } from './TestRecord.ts';

// No test reaches a network, spends money or depends on the settings of the machine it runs on.

let unexpected: UnexpectedRequest[] = [];

const remember = (request: Request, results?: nock.InterceptorMatchResult[]): void => {
  // A test may run a server of its own, and call it.
  if (new URL(request.url).hostname === '127.0.0.1') return;
  unexpected.push(describeMismatch(request, results));
};

// nock mocks a connection down to its TLS, of which one context does for all: to create it takes a tenth of a test.
const createSecureContext = tls.createSecureContext;
let sharedContext: tls.SecureContext | undefined;

beforeAll(() => {
  nock.disableNetConnect();
  tls.createSecureContext = () => {
    sharedContext ??= createSecureContext();
    return sharedContext;
  };
  nock.emitter.on('no match', remember);
  const mockedFetch = globalThis.fetch;
  globalThis.fetch = answerAtOnce(mockedFetch);
  return () => {
    globalThis.fetch = mockedFetch;
    tls.createSecureContext = createSecureContext;
    nock.emitter.off('no match', remember);
  };
});

beforeEach(() => {
  unexpected = [];
  vi.stubEnv('OPENAI_API_KEY', 'sk-test-key-0123456789');
  for (const name of ['OPENAI_ADMIN_KEY', 'OPENAI_BASE_URL', 'OPENAI_MODEL']) {
    vi.stubEnv(name, undefined);
  }
});

afterEach(({ task }) => {
  const unused = listPendingMocks();
  nock.cleanAll();
  Object.assign(task.meta, { unexpected, unused } satisfies TestRecord);
  if (unexpected[0]) throw new Error(explain(unexpected[0]));
  expect(unused, 'Every mock that a test sets up must be used').toEqual([]);
});

/**
 * Wraps a fetch so that a request which no mock expects is answered with an error that explains it. Left to
 * nock, it looks like a server that is down, and the official client retries for seconds.
 */
function answerAtOnce(mockedFetch: typeof fetch): typeof fetch {
  return async (...request) => {
    const before = unexpected.length;
    const response = await mockedFetch(...request).catch((error) => error);
    const refused = unexpected[before];
    if (refused) return refuse(refused);
    if (response instanceof Response) return response;
    throw response;
  };
}

function refuse(request: UnexpectedRequest): Response {
  const message = explain(request);
  const error = { message, type: 'invalid_request_error', param: null, code: 'unexpected_request' };
  return Response.json({ error }, { status: 400, headers: { 'x-should-retry': 'false' } });
}

function explain({ sent, nearest, differences }: UnexpectedRequest): string {
  return [
    `No mock expects this request: ${sent}`,
    ...(nearest === undefined ? [] : [`The nearest mock: ${nearest}`]),
    ...differences.map(({ path, expected = 'nothing', actual = 'nothing' }) => {
      return `  ${path}: expected ${expected}, sent ${actual}`;
    }),
  ].join('\n');
}
