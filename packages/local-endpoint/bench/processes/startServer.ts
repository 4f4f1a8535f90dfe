import { once } from 'node:events';
import { join } from 'node:path';
import { cleanEnvironment, startChild } from '@by-example/config/bench';
import type { Consumption } from '../servers/Consumption.ts';

/** A server in a process of its own. */
export type ServerProcess = {
  /** Such as `http://127.0.0.1:4010/v1`. */
  baseUrl: string;
  measureConsumption: () => Promise<Consumption>;
  stop: () => Promise<void>;
};

/**
 * Starts a server of the folder `servers` on that core, with these flags of Node. Rejects when it ends
 * before it listens.
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
    throw new Error(`Cannot measure ${file}: it ended with ${code ?? signal}`);
  });
  // Told where somebody waits; nobody does when the bench itself stops it.
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
      // Without the channel the server has nobody to serve, and ends.
      child.disconnect();
      await exited;
    },
  };
}
