import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import nock from 'nock';
import { expect, onTestFinished, test, vi } from 'vitest';
import { endpointKey } from '../../src/index.ts';
import { startServer } from '../../test/exchange/adapters.ts';

// These tests start processes, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const main = join(import.meta.dirname, '../../src/cli/main.js');

const run = (...commandLine: string[]) => {
  const child = spawn(process.execPath, [main, ...commandLine]);
  onTestFinished(() => void child.kill());
  return child;
};

test('pnpm endpoint prints its base URL and key, logs each request, and stops on SIGINT', async () => {
  nock.enableNetConnect('127.0.0.1');
  const child = run('--port', '0');
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  await expect.poll(() => output, { timeout: 20_000 }).toContain('Try:');
  const baseUrl = /OPENAI_BASE_URL=(\S+)/.exec(output)?.[1];

  const response = await fetch(`${baseUrl}/models/gpt-6-luna`, {
    headers: { authorization: `Bearer ${endpointKey}` },
  });
  await expect
    .poll(() => output, { timeout: 20_000 })
    .toMatch(/GET \/v1\/models\/gpt-6-luna 200 \d+ ms\n/);
  child.kill('SIGINT');
  const [code] = await once(child, 'exit');

  expect(response.status).toBe(200);
  expect(output).toContain(`OPENAI_API_KEY=${endpointKey}`);
  expect(output).toContain('curl');
  expect(code).toBe(0);
});

test('pnpm endpoint prints the log line of every request, even of the last ones before it stops', async () => {
  nock.enableNetConnect('127.0.0.1');
  const child = run('--port', '0');
  const output = text(child.stdout);
  const baseUrl = await new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk) => {
      const found = /OPENAI_BASE_URL=(\S+)/.exec(String(chunk))?.[1];
      if (found) resolve(found);
    });
  });
  const headers = { authorization: `Bearer ${endpointKey}` };

  await Promise.all(Array.from({ length: 50 }, () => fetch(`${baseUrl}/models`, { headers })));
  child.kill('SIGINT');

  expect((await output).match(/^GET \/v1\/models 200 \d+ ms$/gm)).toHaveLength(50);
  expect(await output).toMatch(/The local endpoint has stopped\.\n$/);
});

test('pnpm endpoint suggests another port when its port is in use', async () => {
  const { baseUrl } = await startServer();
  const { port } = new URL(baseUrl);

  const child = run('--port', port);
  const [errorOutput, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);

  expect(errorOutput).toBe(
    `Cannot serve on port ${port}: another program is using it\nTry: pnpm endpoint --port 0\n`,
  );
  expect(code).toBe(1);
});
