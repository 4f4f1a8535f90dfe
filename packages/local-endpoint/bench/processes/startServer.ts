import { once } from 'node:events';
import { join } from 'node:path';
import { cleanEnvironment, startChild } from '@by-example/config/bench';
import type { Consumption } from '../servers/Consumption.ts';

/** A server in a separate process. */
export type ServerProcess = {
  /** Its base URL, such as `http://127.0.0.1:4010/v1`. */
  baseUrl: string;
  measureConsumption: () => Promise<Consumption>;
  stop: () => Promise<void>;
};

/**
 * Starts a server from the folder `servers`, on one core if given and with these Node flags. Rejects if it
 * exits before it listens.
 */
export async function startServer(
  file: string,
  core?: number,
  flags: readonly string[] = [],
): Promise<ServerProcess> {
  const path = join(import.meta.dirname, '../servers', file);
  const child = startChild(process.execPath, [...flags, path], {
    core,
    env: cleanEnvironment(),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const ended = exited.then(([code, signal]) => {
    throw new Error(`Cannot measure ${file}: it exited with ${code ?? signal}`);
  });
  // `receive` reports this rejection; it is expected when the bench itself stops the server.
  ended.catch(() => {});
  const receive = async <Message>(): Promise<Message> => {
    const [message] = await Promise.race([once(child, 'message'), ended]);
    return message as Message;
  };

  return {
    baseUrl: await receive<string>(),
    measureConsumption: () => {
      const answer = receive<Consumption>();
      child.send('consumption');
      return answer;
    },
    stop: async () => {
      // The server exits when its channel closes.
      child.disconnect();
      await exited;
    },
  };
}
