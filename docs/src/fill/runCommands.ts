import { exec } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const environment = {
  // The commands load the same code again and again.
  NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'),
  ...process.env,
  OPENAI_API_KEY: '',
  OPENAI_BASE_URL: '',
  OPENAI_MODEL: '',
};

/**
 * Runs each distinct command once, offline in a folder and two at a time, and returns what each prints to
 * standard output.
 * @throws {Error} with the end of its output, if a command fails
 */
export async function runCommands(
  commands: Iterable<string>,
  folder: string,
): Promise<Map<string, string>> {
  const outputs = new Map<string, string>();
  const waiting = new Set(commands).values();
  const runWaiting = async () => {
    for (const command of waiting) outputs.set(command, await run(command, folder));
  };
  await Promise.all([runWaiting(), runWaiting()]);
  return outputs;
}

async function run(command: string, folder: string): Promise<string> {
  const PATH = [join(folder, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  // As if they were typed in the folder: pnpm says so in INIT_CWD.
  const env = { ...environment, PATH, INIT_CWD: folder };
  const options = { cwd: folder, env, timeout: 10 * 60_000 };
  const running = promisify(exec)(withoutPnpm(command, folder), options);
  running.child.stdin?.end();
  try {
    return (await running).stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    const end = `${stdout}${stderr}`.slice(-2_000);
    throw new Error(`Cannot show what ${command} prints: it failed\n${end}`);
  }
}

/** Returns a command with the text of the script that it names: to start pnpm fifty times takes half a minute. */
function withoutPnpm(command: string, folder: string): string {
  const [call = '', name = ''] = /\bpnpm (?:run )?([\w:]+)/.exec(command) ?? [];
  if (call === '') return command;
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return command.replace(call, scripts[name] ?? call);
}
