import { exec } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { createHandler, endpointKey, loadReplies, serve } from '@by-example/local-endpoint';

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
 * standard output: without colors, but for the commands that are also in `inColor`.
 * @throws {Error} with the end of its output, if a command fails
 */
export async function runCommands(
  commands: Iterable<string>,
  folder: string,
  inColor: readonly string[] = [],
): Promise<Map<string, string>> {
  const outputs = new Map<string, string>();
  const waiting = new Set(commands).values();
  const server = await serve(createHandler({ replies: loadReplies() }));
  const runWaiting = async () => {
    for (const command of waiting) {
      const isInColor = inColor.includes(command);
      outputs.set(command, await run(command, folder, server.baseUrl, isInColor));
    }
  };
  try {
    await Promise.all([runWaiting(), runWaiting()]);
  } finally {
    await server.close();
  }
  return outputs;
}

async function run(
  command: string,
  folder: string,
  baseUrl: string,
  isInColor: boolean,
): Promise<string> {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const PATH = [
    join(folder, 'node_modules/.bin'),
    // Pictures show what is printed where pnpm is installed, as pages do: `excerpt()` has that for them.
    ...folders.filter((path) => !isInColor || !path.includes('_npx')),
  ].join(delimiter);
  // As if they were typed in the folder: pnpm says so in INIT_CWD.
  const env = { ...environment, PATH, INIT_CWD: folder, ...(isInColor && { FORCE_COLOR: '1' }) };
  const snippet = snippetIn(command, folder);
  const isWithModel = command.startsWith('OPENAI_MODEL=');
  if (snippet || isWithModel)
    Object.assign(env, { OPENAI_BASE_URL: baseUrl, OPENAI_API_KEY: endpointKey });
  const options = { cwd: folder, env, timeout: 10 * 60_000 };
  const running = promisify(exec)(snippet ?? withoutPnpm(command, folder), options);
  running.child.stdin?.end();
  try {
    return (await running).stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    const end = `${stdout}${stderr}`.slice(-2_000);
    throw new Error(`Cannot show what ${command} prints: it failed\n${end}`);
  }
}

/**
 * Returns the command by which `pnpm snippet` runs a snippet offline, for an endpoint that all of them share: one of its own for
 * each takes half a minute.
 */
function snippetIn(command: string, folder: string): string | undefined {
  const [, name] = /^pnpm snippet (\S+) --offline$/.exec(command) ?? [];
  if (name === undefined) return undefined;
  const isShell = existsSync(join(folder, `docs/snippets/${name}.sh`));
  return isShell ? `sh docs/snippets/${name}.sh` : `node docs/snippets/${name}.ts`;
}

/** Returns a command with the text of the script that it names: to start pnpm fifty times takes half a minute. */
function withoutPnpm(command: string, folder: string): string {
  const [call = '', name = ''] = /\bpnpm (?:run )?([\w:]+)/.exec(command) ?? [];
  if (call === '') return command;
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return command.replace(call, scripts[name] ?? call);
}
