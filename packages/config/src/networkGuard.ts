import nock from 'nock';
import { afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';

// No test reaches a network, spends money or depends on the settings of the machine it runs on.
beforeAll(() => {
  nock.disableNetConnect();
});

beforeEach(() => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-test-key-0123456789');
  vi.stubEnv('OPENAI_BASE_URL', '');
  vi.stubEnv('OPENAI_MODEL', '');
});

afterEach(() => {
  const unused = nock.pendingMocks();
  nock.cleanAll();
  expect(unused, 'Every mock that a test sets up must be used').toEqual([]);
});
