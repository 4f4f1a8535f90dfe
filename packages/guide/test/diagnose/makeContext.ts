import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import nock from 'nock';
import { onTestFinished } from 'vitest';
import type { Context } from '../../src/diagnose/Check.ts';
import { createContext } from '../../src/diagnose/createContext.ts';
import { english } from '../../src/diagnose/texts/english.ts';

/** Creates a context with these variables in the shell, and a folder with these files; no call goes anywhere. */
export function makeContext(
  shell: NodeJS.ProcessEnv = {},
  files: Record<string, string | Buffer> = {},
  others: Partial<Pick<Context, 'fetch' | 'timeoutMs' | 'say'>> = {},
): Context {
  const folder = mkdtempSync(join(tmpdir(), '진단 folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const given = { fetch, timeoutMs: 5_000, say: english('pnpm'), ...others };
  return createContext({ folder, shell, today: '2026-12-01', ...given });
}

/** Starts a server on this machine, to which calls may go, and returns its base URL. */
export async function serve(listener: RequestListener): Promise<string> {
  nock.enableNetConnect('127.0.0.1');
  onTestFinished(() => nock.disableNetConnect());
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}
