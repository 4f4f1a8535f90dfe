import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { chooseEndpoint } from '@by-example/local-endpoint/chooseEndpoint';

const folder = join(import.meta.dirname, '../../snippets');

/**
 * Runs the snippet that a command line names (`en/streaming/fetch`) and returns its exit code. `--offline`
 * runs it offline even if there is a key.
 * @throws {Error} that lists the snippets, if the command line names none of them
 */
export async function runSnippet(commandLine: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...commandLine],
    allowPositionals: true,
    options: { offline: { type: 'boolean', default: false } },
  });
  const file = findSnippet(positionals[0] ?? '');
  const isOffline = (await chooseEndpoint(values)) === 'offline';
  if (isOffline) console.error(styleText('dim', offlineLine(file)));
  const program = file.endsWith('.sh') ? 'sh' : process.execPath;
  const child = spawn(program, [join(folder, file)], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  return code ?? 1;
}

function findSnippet(name: string): string {
  const files = globSync('*/*/*.{ts,sh}', { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const withoutEnding = (path: string) => path.replace(/\.\w+$/, '');
  const found = files.find((file) => withoutEnding(file) === withoutEnding(name));
  if (found) return found;

  const near = files.filter((file) => name !== '' && file.includes(name));
  const lines = (near.length > 0 ? near : files).map(
    (file) => `  pnpm snippet ${withoutEnding(file)}`,
  );
  const problem = name ? `unknown snippet ${name}` : 'no name given';
  throw new Error(`Cannot run a snippet: ${problem}\nTry one of these:\n${lines.join('\n')}`);
}

function offlineLine(file: string): string {
  return file.startsWith('ko/')
    ? '오프라인: 로컬 엔드포인트가 답합니다.'
    : 'Offline: the local endpoint answers.';
}
