import { once } from 'node:events';
import { join } from 'node:path';
import type { Consumption } from '../servers/Consumption.ts';
import { startListening } from './startListening.ts';

/** A server in a separate process. */
export type ServerProcess = {
  /** Its base URL, such as `http://127.0.0.1:4010/v1`. */
  baseUrl: string;
  measureConsumption: () => Promise<Consumption>;
  stop: () => Promise<void>;
};

const reporter = join(import.meta.dirname, '../servers/reportToBench.ts');

/** Starts a server with these arguments of Node, on one core if given. Rejects if it exits before it listens. */
export async function startServer(
  nodeArguments: readonly string[],
  core?: number,
): Promise<ServerProcess> {
  const { child, baseUrl } = await startListening(
    process.execPath,
    ['--import', reporter, ...nodeArguments],
    { core, extraStdio: ['ipc'] },
  );
  const exited = once(child, 'exit');
  return {
    baseUrl,
    measureConsumption: async () => {
      const answer = once(child, 'message');
      child.send('consumption');
      const [message] = await Promise.race([answer, exited.then(() => [undefined])]);
      if (message === undefined) throw new Error('Cannot measure the server: it has exited');
      return message as Consumption;
    },
    stop: async () => {
      // The server exits when its channel closes.
      child.disconnect();
      await exited;
    },
  };
}
