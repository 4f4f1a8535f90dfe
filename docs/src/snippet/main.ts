import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { chooseEndpoint } from '@by-example/local-endpoint/chooseEndpoint';

// `pnpm snippet en/streaming/fetch` runs a snippet of the reference: offline, or live with a key.
const folder = join(import.meta.dirname, '../../snippets');
const files = globSync('*/*/*.{ts,sh}', { cwd: folder })
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const [name = ''] = process.argv.slice(2);
const file = files.find((path) => path.replace(/\.\w+$/, '') === name.replace(/\.\w+$/, ''));

if (file) {
  const isOffline = (await chooseEndpoint()) === 'offline';
  if (isOffline) console.error(styleText('dim', 'Offline: the local endpoint answers.'));
  const program = file.endsWith('.sh') ? 'sh' : process.execPath;
  const child = spawn(program, [join(folder, file)], { stdio: 'inherit' });
  child.on('error', (error) => {
    console.error(`Cannot run ${name}: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
} else {
  const problem = name ? `there is no snippet ${name}` : 'which one is not said';
  console.error(`Cannot run a snippet: ${problem}\nTry one of these:`);
  console.error(files.map((path) => `  pnpm snippet ${path.replace(/\.\w+$/, '')}`).join('\n'));
  process.exitCode = 1;
}
