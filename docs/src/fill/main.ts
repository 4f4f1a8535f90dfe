import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeSnippets } from '../code/writeSnippets.ts';
import { drawImports } from '../picture/drawImports.ts';
import { drawWays, pictureCommands } from '../picture/drawWays.ts';
import { listImports } from '../picture/listImports.ts';
import { fillPage } from './fillPage.ts';
import { readFences } from './readFences.ts';
import { runCommands } from './runCommands.ts';

// `pnpm docs:fill` updates what the READMEs and the pages show: snippets, pictures of the packages and of real
// runs, code, tables, output of real runs. With --check it writes nothing, and fails if any of them is out of date.
// Arguments select paths to fill, such as `docs/ko/reference`; the default is all.
const projectFolder = join(import.meta.dirname, '../../..');
const { positionals: wanted, values } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean', default: false } },
});
const isCheck = values.check;
const stale: string[] = [];

for (const [path, text] of writeSnippets()) settle(path, text);
settle('docs/pictures/packages.svg', drawImports(listImports(projectFolder)));
const pages = globSync(['README*.md', 'docs/{ko,en}/**/*.md'], { cwd: projectFolder })
  .map((page) => page.replaceAll('\\', '/'))
  .filter((page) => wanted.length === 0 || wanted.some((start) => page.startsWith(start)))
  .sort();
if (pages.length === 0 && !wanted.includes('docs/pictures'))
  fail(`Cannot fill ${wanted.join(', ')}: no page found`);
const texts = new Map(pages.map((path) => [path, readFileSync(join(projectFolder, path), 'utf8')]));
const commands = [...texts.values()].flatMap((text) =>
  readFences(text).flatMap(({ run }) => run ?? []),
);
const isDrawing = wanted.length === 0 || wanted.includes('docs/pictures');
if (isDrawing) commands.push(...pictureCommands);
const outputs = await runCommands(commands, projectFolder, pictureCommands).catch((error) =>
  fail(error.message),
);
if (isDrawing) {
  const pictures = drawWays(projectFolder, (command) => outputs.get(command) ?? '');
  for (const [path, picture] of pictures) settle(path, picture);
}
for (const [path, text] of texts) {
  try {
    settle(
      path,
      fillPage(text, path, projectFolder, (command) => outputs.get(command)),
    );
  } catch (error) {
    fail(`Cannot fill ${path}\n${error instanceof Error ? error.message : String(error)}`);
  }
}

if (isCheck && stale.length > 0) {
  console.error(
    `Cannot accept ${stale.join(', ')}: generated content is out of date\nTry: pnpm docs:fill`,
  );
  process.exitCode = 1;
} else {
  console.log(stale.length > 0 ? `Filled ${stale.join(', ')}.` : 'Everything is up to date.');
}

function settle(path: string, text: string): void {
  const file = join(projectFolder, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  stale.push(path);
  if (isCheck) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
