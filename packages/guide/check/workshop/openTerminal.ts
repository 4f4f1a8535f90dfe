import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import headless from '@xterm/headless';
import { onTestFinished } from 'vitest';

/** The workshop in a terminal of a given size, as somebody sees and types it. */
export type TestTerminal = {
  /** Waits until the screen shows this, and returns all of it. */
  waitFor: (wanted: string | RegExp) => Promise<string>;
  press: (keys: string) => void;
  resize: (columns: number, rows: number) => void;
  /** Resolves with the exit code. */
  ended: Promise<number>;
  /** Ends the program at once, as a system does that runs out of memory. */
  kill: (signal: string) => void;
};

/** On a busy machine a verdict takes a while. */
const longestMs = 50_000;

/** Runs `pnpm workshop` on the project in that folder, in a pseudo-terminal. It ends with the test. */
export function openTerminal(
  folder: string,
  words: string[],
  {
    columns = 80,
    rows = 24,
    environment = {},
    program: commandLine = [join(import.meta.dirname, 'launch.ts'), folder],
  }: {
    columns?: number;
    rows?: number;
    environment?: NodeJS.ProcessEnv;
    /** Another program than `pnpm workshop`. */
    program?: string[];
  } = {},
): TestTerminal {
  const screen = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
  const all: NodeJS.ProcessEnv = { ...process.env, TERM: 'xterm-256color' };
  for (const name of ['NO_COLOR', 'OPENAI_API_KEY', 'OPENAI_BASE_URL', 'VISUAL', 'EDITOR']) {
    delete all[name];
  }
  const program = spawn(process.execPath, [...commandLine, ...words], {
    cols: columns,
    rows,
    cwd: folder,
    env: { ...all, ...environment },
  });
  const looks = new Set<() => void>();
  const read = (): string =>
    Array.from(
      { length: screen.rows },
      (_, row) =>
        screen.buffer.active
          .getLine(screen.buffer.active.viewportY + row)
          ?.translateToString(true) ?? '',
    ).join('\n');
  // A screen may come in pieces: nobody looks at it before it is whole.
  let received = '';
  const isWhole = () =>
    received.lastIndexOf('\u001b[?2026h') <= received.lastIndexOf('\u001b[?2026l');
  program.onData((data) => {
    screen.write(data, () => {
      received += data;
      for (const look of looks) look();
    });
  });
  const ended = new Promise<number>((resolve) => {
    program.onExit(({ exitCode }) => resolve(exitCode));
  });
  onTestFinished(() => {
    try {
      program.kill('SIGKILL');
    } catch {
      // It has ended.
    }
  });
  return {
    waitFor: (wanted) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`Cannot find ${wanted} on the screen:\n${read()}`)),
          longestMs,
        );
        const look = () => {
          if (!isWhole()) return;
          const shown = read();
          if (!shown.match(wanted instanceof RegExp ? wanted : literally(wanted))) return;
          clearTimeout(timer);
          looks.delete(look);
          resolve(shown);
        };
        looks.add(look);
        look();
      }),
    press: (keys) => program.write(keys),
    resize: (wide, high) => {
      screen.resize(wide, high);
      program.resize(wide, high);
    },
    ended,
    kill: (signal) => program.kill(signal),
  };
}

function literally(text: string): RegExp {
  return new RegExp(text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
}
