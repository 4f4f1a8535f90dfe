import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';

/** Asks the person at the terminal; only yes is yes. Returns undefined if there is no terminal. */
export async function askYesNo(question: string): Promise<boolean | undefined> {
  if (!(process.stdin.isTTY && process.stdout.isTTY)) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  terminal.on('SIGINT', () => process.emit('SIGINT'));
  const typed = terminal.question(question).catch(() => '');
  const closed = once(terminal, 'close').then(() => '');
  const answer = await Promise.race([typed, closed]);
  terminal.close();
  return /^\s*(y|네|예)/i.test(answer);
}
