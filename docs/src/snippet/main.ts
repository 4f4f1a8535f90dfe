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
  const line = file.startsWith('ko/')
    ? '오프라인: 로컬 엔드포인트가 답합니다.'
    : 'Offline: the local endpoint answers.';
  if (isOffline) console.error(styleText('dim', line));
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
  const near = files.filter((path) => name !== '' && path.includes(name));
  const problem = name ? `there is no snippet ${name}` : 'which one is not said';
  console.error(`Cannot run a snippet: ${problem}\nTry one of these:`);
  console.error(
    (near.length > 0 ? near : files)
      .map((path) => `  pnpm snippet ${path.replace(/\.\w+$/, '')}`)
      .join('\n'),
  );
  process.exitCode = 1;
}
