import { cleanEnvironment } from '@by-example/config/bench';
import { type IPty, spawn } from '@lydell/node-pty';
import headless from '@xterm/headless';

/** A program on a terminal of its own, as a learner sees and types it. */
export type OpenTerminal = {
  /** The number of the program's process, and of the group of all that it starts. */
  processGroup: number;
  /** Waits until the screen shows this text. Rejects when the program ends first, or nothing comes for long. */
  waitFor: (text: string) => Promise<void>;
  /** Presses `q`, and waits until the program has ended. */
  quit: () => Promise<void>;
};

const size = { cols: 80, rows: 24 };
const longestMs = 20_000;

/** Opens a terminal on a program in that folder. It ends with the bench, if not before. */
export function openTerminal(
  program: string,
  words: readonly string[],
  folder: string,
): OpenTerminal {
  const screen = new headless.Terminal({ ...size, allowProposedApi: true });
  const child = spawn(program, [...words], {
    ...size,
    name: 'xterm-256color',
    cwd: folder,
    // To tell of a missing package is enough; to install it here would be a surprise.
    env: { ...cleanEnvironment(), pnpm_config_verify_deps_before_run: 'error' },
  });
  const kill = () => end(child);
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => {
    child.onExit(() => {
      process.off('exit', kill);
      resolve();
    });
  });
  let look = () => {};
  child.onData((data) => screen.write(data, () => look()));

  return {
    processGroup: child.pid,
    waitFor: (text) =>
      new Promise((resolve, reject) => {
        const fail = (found: string) => {
          clearTimeout(timer);
          reject(new Error(`Cannot find ${text} on the screen: ${found}\n${read(screen)}`));
        };
        const timer = setTimeout(fail, longestMs, `${longestMs / 1_000} s are over`);
        void ended.then(() => fail('the program has ended'));
        look = () => {
          if (!read(screen).includes(text)) return;
          clearTimeout(timer);
          resolve();
        };
        look();
      }),
    quit: () => {
      child.write('q');
      return ended;
    },
  };
}

/** Returns what the screen shows. */
function read({ buffer: { active }, rows }: headless.Terminal): string {
  const lines = Array.from({ length: rows }, (_, row) => active.getLine(active.viewportY + row));
  return lines.map((line) => line?.translateToString(true) ?? '').join('\n');
}

function end(child: IPty): void {
  try {
    child.kill();
  } catch {
    // It has ended by itself.
  }
}
