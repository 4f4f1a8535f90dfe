import nock from 'nock';
import { expect, test, vi } from 'vitest';

test('the code in the docs calls another server', async () => {
  const message = { role: 'assistant', content: 'This is a test.' };
  nock('http://localhost:11434', { reqheaders: { authorization: 'Bearer any' } })
    .post('/v1/chat/completions', {
      model: 'llama3.2',
      messages: [{ role: 'user', content: 'Say this is a test' }],
    })
    .reply(200, { choices: [{ index: 0, message, finish_reason: 'stop' }] });
  const print = vi.spyOn(console, 'log').mockReturnValue();

  await import('../../src/code/callServer.ts');

  expect(print.mock.calls).toEqual([['This is a test.']]);
  print.mockRestore();
});
