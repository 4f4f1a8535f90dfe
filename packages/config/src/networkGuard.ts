import nock from 'nock';
import { afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import type { TestRecord } from './TestRecord.ts';

// No test reaches a network, spends money or depends on the settings of the machine it runs on.

let unexpected: TestRecord['unexpected'][number][] = [];

const remember = ({ method, url }: Request): void => {
  // A test may run a server of its own, and let its calls pass.
  if (new URL(url).hostname === '127.0.0.1') return;
  unexpected.push({ sent: `${method} ${url}`, expected: nock.pendingMocks().map(withoutPort) });
};

beforeAll(() => {
  nock.disableNetConnect();
  nock.emitter.on('no match', remember);
  const mockedFetch = globalThis.fetch;
  globalThis.fetch = answerAtOnce(mockedFetch);
  return () => {
    globalThis.fetch = mockedFetch;
    nock.emitter.off('no match', remember);
  };
});

beforeEach(() => {
  unexpected = [];
  vi.stubEnv('OPENAI_API_KEY', 'sk-test-key-0123456789');
  vi.stubEnv('OPENAI_ADMIN_KEY', undefined);
  vi.stubEnv('OPENAI_BASE_URL', '');
  vi.stubEnv('OPENAI_MODEL', '');
});

afterEach(({ task }) => {
  const unused = nock.pendingMocks().map(withoutPort);
  nock.cleanAll();
  Object.assign(task.meta, { unexpected, unused } satisfies Partial<TestRecord>);
  expect(unexpected, 'Every request must be one that a mock expects').toEqual([]);
  expect(unused, 'Every mock that a test sets up must be used').toEqual([]);
});

/**
 * Gives a fetch that answers a request which no mock expects with an error that says so. Left to nock, it
 * looks like a server that is down, and the official client tries again for seconds.
 */
function answerAtOnce(mockedFetch: typeof fetch): typeof fetch {
  return async (...request) => {
    const before = unexpected.length;
    const response = await mockedFetch(...request).catch((error) => error);
    if (unexpected.length > before) return refuse(unexpected.at(-1)?.sent ?? '');
    if (response instanceof Response) return response;
    throw response;
  };
}

function refuse(sent: string): Response {
  const message = `No mock expects this request: ${sent}`;
  const error = { message, type: 'invalid_request_error', param: null, code: 'unexpected_request' };
  return Response.json({ error }, { status: 400, headers: { 'x-should-retry': 'false' } });
}

/** nock writes `POST https://api.openai.com:443/v1/…`. */
function withoutPort(mock: string): string {
  return mock.replace(/^(\w+ https:\/\/[^/]+):443|^(\w+ http:\/\/[^/]+):80/, '$1$2');
}
