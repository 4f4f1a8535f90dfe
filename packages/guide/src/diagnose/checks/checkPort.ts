import { once } from 'node:events';
import { createServer } from 'node:net';
import { readOptions } from '../../../../local-endpoint/src/cli/readOptions.ts';
import type { Context, Outcome } from '../Check.ts';

/** Checks that this machine can serve on 127.0.0.1, and whether the port of `pnpm endpoint` is free. */
export async function checkPort(
  { fetch, timeoutMs, say }: Context,
  port: number = readOptions([]).port,
): Promise<Outcome> {
  const anyPort = await tryPort(0);
  if (anyPort !== undefined) return { status: 'problem', ...say.port.none(anyPort) };
  if ((await tryPort(port)) === undefined) return { status: 'ok', ...say.port.free(port) };
  const signal = AbortSignal.timeout(timeoutMs);
  const answer = await fetch(`http://127.0.0.1:${port}/v1/models`, { signal })
    .then((response) => response.text())
    .catch(() => '');
  return answer.includes('local endpoint')
    ? { status: 'ok', ...say.port.ours(port) }
    : { status: 'note', ...say.port.taken(port) };
}

/** Listens for a moment. Returns the code of the error, if there is one. */
async function tryPort(port: number): Promise<string | undefined> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    server.close();
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
}
