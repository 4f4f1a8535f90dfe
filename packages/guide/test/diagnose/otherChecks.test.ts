import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createHandler, serve as serveEndpoint } from '@by-example/local-endpoint';
import { expect, onTestFinished, test } from 'vitest';
import { checkBrowser } from '../../src/diagnose/checks/checkBrowser.ts';
import { checkNode } from '../../src/diagnose/checks/checkNode.ts';
import { checkPort } from '../../src/diagnose/checks/checkPort.ts';
import { makeContext, serve } from './makeContext.ts';

const running = process.versions.node;

test.each([
  [running, 'pnpm/12.21.0 npm/? node/?', 'ok', `Node ${running}, pnpm 12.21.0`],
  [running, undefined, 'ok', `Node ${running}`],
  [running, 'pnpm/10.9.1 npm/?', 'problem', 'pnpm 10.9.1 is too old'],
  ['99.0.0', 'pnpm/12.21.0', 'problem', "the project's own Node 99.0.0 is missing"],
  ['99.0.0', undefined, 'note', "not the project's own Node 99.0.0"],
])('checkNode() with a project for Node %s and %s: %s', (own, agent, status, found) => {
  const context = makeContext(
    { npm_config_user_agent: agent },
    { 'pnpm-workspace.yaml': `packages:\n  - a\nnodeVersion: ${own}\n` },
  );

  expect(checkNode(context)).toMatchObject({ status, found: expect.stringContaining(found) });
});

test('checkPort() knows a free port', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');

  expect(await checkPort(makeContext(), port)).toMatchObject({ status: 'ok', found: /is free/ });
});

test('checkPort() tells our own endpoint from another program', async () => {
  const ours = await serveEndpoint(createHandler({ replies: [] }));
  onTestFinished(ours.close);
  const others = await serve((_request, response) => response.end('hello'));
  const portOf = (url: string) => Number(new URL(url).port);

  expect(await checkPort(makeContext(), portOf(ours.baseUrl))).toMatchObject({
    status: 'ok',
    found: expect.stringContaining('pnpm endpoint is running'),
  });
  expect(await checkPort(makeContext(), portOf(others))).toMatchObject({
    status: 'note',
    advice: expect.stringContaining('--port 0'),
  });
});

test('checkPort() does not wait for a program that never answers', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  expect(await checkPort(makeContext({}, {}, { timeoutMs: 20 }), port)).toMatchObject({
    status: 'note',
  });
});

test('checkBrowser() finds a browser, and only notes that there is none', () => {
  const context = makeContext({}, { 'bin/chromium': '' });
  const file = join(context.folder, 'bin/chromium');

  expect(checkBrowser({ ...context, shell: { CHROME_PATH: file } })).toMatchObject({
    status: 'ok',
  });
  expect(checkBrowser({ ...context, shell: { PATH: join(context.folder, 'bin') } })).toEqual({
    status: 'ok',
    found: expect.stringContaining(file),
  });
  expect(checkBrowser({ ...context, shell: { CHROME_PATH: `${file}-2` } })).toMatchObject({
    status: 'note',
    found: expect.stringContaining('does not exist'),
  });
});
