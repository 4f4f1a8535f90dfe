import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { cleanEnvironment, startChild } from '@by-example/config/bench';
import { endpointKey } from '@by-example/core';

const program = join(import.meta.dirname, '../../../packages/local-endpoint/src/cli/main.js');

/** Starts the local endpoint in a process of its own, and returns the environment of its clients. */
export async function startEndpoint(): Promise<{
  environment: NodeJS.ProcessEnv;
  stop: () => Promise<void>;
}> {
  const child = startChild(process.execPath, [program, '--port', '0'], {
    env: cleanEnvironment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  if (child.stdout) {
    for await (const line of createInterface(child.stdout)) {
      const [, url] = /OPENAI_BASE_URL=(\S+)/.exec(line) ?? [];
      if (url === undefined) continue;
      child.stdout.resume();
      return { environment: { OPENAI_BASE_URL: url, OPENAI_API_KEY: endpointKey }, stop };
    }
  }
  throw new Error('Cannot start the local endpoint: it ended');
}
