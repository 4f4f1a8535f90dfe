import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const lesson = join(import.meta.dirname, '..');

type RunningTool = {
  kill: (signal: NodeJS.Signals) => void;
  ended: Promise<{ code: number | null; signal: string | null; output: string }>;
  /** Resolves when the tool has printed this. */
  waitFor: (text: string) => Promise<void>;
};

/** Starts the tool in a folder, as `pnpm start 12` does. */
export function startTool(folder: string, ...words: string[]): RunningTool {
  const auto = '@by-example/local-endpoint/auto';
  const commandLine = ['--import', auto, 'src/main.ts', ...words, '--lang', 'en'];
  const child = spawn(process.execPath, commandLine, {
    cwd: lesson,
    env: { ...process.env, INIT_CWD: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, output }));
  return {
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    ended,
    waitFor: async (text: string) => {
      while (!output.includes(text)) {
        await Promise.race([once(child.stdout, 'data'), ended]);
        if (child.exitCode !== null && !output.includes(text)) throw new Error(output);
      }
    },
  };
}
