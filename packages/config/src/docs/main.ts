import { execSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillFences } from './fillFences.ts';
import { fillLessons } from './fillLessons.ts';
import { listLessons } from './listLessons.ts';

// `pnpm docs:fill` writes the output blocks of the README and the pages anew, from real runs, and the
// README's table of lessons.
// With --check it writes nothing, and fails if one of them is out of date.
const projectFolder = join(import.meta.dirname, '../../../..');
const environment = { ...process.env, OPENAI_API_KEY: '', OPENAI_BASE_URL: '', OPENAI_MODEL: '' };
const outputs = new Map<string, string>();
const lessons = listLessons(projectFolder);

const stale = globSync(['README.md', 'docs/**/*.md'], { cwd: projectFolder }).filter((path) => {
  const file = join(projectFolder, path);
  const before = readFileSync(file, 'utf8');
  const after = fillLessons(fillFences(before, outputOf), lessons);
  if (!process.argv.includes('--check')) writeFileSync(file, after);
  return before !== after;
});

if (process.argv.includes('--check') && stale.length > 0) {
  console.error(
    `Cannot pass ${stale.join(', ')}: what they show is out of date\nTry: pnpm docs:fill`,
  );
  process.exitCode = 1;
} else {
  console.log(stale.length > 0 ? `Filled ${stale.join(', ')}.` : 'Everything shown is current.');
}

function outputOf(command: string): string {
  const known = outputs.get(command);
  if (known !== undefined) return known;
  const options = {
    cwd: projectFolder,
    env: environment,
    stdio: ['ignore', 'pipe', 'ignore'] as const,
  };
  const output = execSync(command, { ...options, encoding: 'utf8', stdio: [...options.stdio] });
  outputs.set(command, output);
  return output;
}
