import { execSync } from 'node:child_process';

const environment = { ...process.env, OPENAI_API_KEY: '', OPENAI_BASE_URL: '', OPENAI_MODEL: '' };
const outputs = new Map<string, string>();

/**
 * Gives what a command prints on standard output, run offline in a folder; each command runs once.
 * @throws {Error} with the end of what it printed, when it does not end well
 */
export function outputOf(command: string, folder: string): string {
  const known = outputs.get(command);
  if (known !== undefined) return known;
  const output = run(command, folder);
  outputs.set(command, output);
  return output;
}

function run(command: string, folder: string): string {
  try {
    return execSync(command, {
      cwd: folder,
      env: environment,
      encoding: 'utf8',
      timeout: 10 * 60_000,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    const end = `${stdout}${stderr}`.slice(-2_000);
    throw new Error(`Cannot show what ${command} prints: it failed\n${end}`);
  }
}
