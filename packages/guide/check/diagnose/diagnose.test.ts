import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { projectFolder } from '@by-example/local-endpoint/projectFolder';
import { expect, onTestFinished, test } from 'vitest';

/** Copies what `pnpm diagnose` reads and runs, and links the packages that are installed, or none. */
const copyProject = (isInstalled: boolean): string => {
  const copy = mkdtempSync(join(tmpdir(), '진단 folder-'));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  const files = globSync(
    [
      '{package.json,pnpm-workspace.yaml}',
      '{packages,examples}/*/package.json',
      'docs/package.json',
      'packages/*/src',
    ],
    { cwd: projectFolder },
  );
  for (const file of files)
    cpSync(join(projectFolder, file), join(copy, file), { recursive: true });
  if (!isInstalled) return copy;
  for (const file of files.filter((path) => path.endsWith('package.json'))) {
    const modules = join(file, '../node_modules');
    if (existsSync(join(projectFolder, modules))) {
      symlinkSync(join(projectFolder, modules), join(copy, modules), 'junction');
    }
  }
  return copy;
};

/** Runs `pnpm diagnose` in a copy, without a terminal and without a key. */
const diagnose = async (folder: string, ...words: string[]) => {
  const main = join(folder, 'packages/guide/src/diagnose/main.js');
  const { OPENAI_API_KEY, FORCE_COLOR, ...environment } = process.env;
  const child = spawn(process.execPath, [main, ...words], { env: environment });
  onTestFinished(() => void child.kill());
  const [output, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { output, errors, code };
};

test('without a key, pnpm diagnose says that all is well offline', async () => {
  const { output, errors, code } = await diagnose(copyProject(true), '--lang', 'en');

  expect(output).toMatch(
    /^✓ Node \S+(, pnpm \S+)?\n✓ All packages are installed and load correctly\n✓ No \.env/,
  );
  expect(output).toContain('✓ No OPENAI_API_KEY: everything runs offline\n');
  expect(output).toMatch(/\n\nNo problems found\. Everything runs offline, without a key\.\n$/);
  expect({ errors, code }).toEqual({ errors: '', code: 0 });
});

test('it names a key that is not whole and a package that does not load, in Korean and with --json', async () => {
  const folder = copyProject(true);
  writeFileSync(join(folder, '.env'), 'OPENAI_API_KEY="sk-proj-…abcd"');
  const lesson = join(folder, 'examples/99-damaged');
  mkdirSync(join(lesson, 'node_modules/half'), { recursive: true });
  writeFileSync(join(lesson, 'package.json'), '{"dependencies":{"half":"1.0.0"}}');
  writeFileSync(join(lesson, 'node_modules/half/package.json'), '{"main":"gone.js"}');

  const korean = await diagnose(folder, '--lang', 'ko');
  expect(korean.output).toContain('✗ 손상된 패키지가 있습니다: half\n');
  expect(korean.output).toContain('✗ OPENAI_API_KEY에 점이나 별표');
  expect(korean.output).toMatch(/\n\n고칠 것이 2개 있습니다\.\n$/);
  expect(korean.code).toBe(1);

  const { output, code } = await diagnose(folder, '--json', '--lang', 'en');
  const { ok, checks } = JSON.parse(output);
  expect({ ok, code }).toEqual({ ok: false, code: 1 });
  expect(checks).toContainEqual(expect.objectContaining({ found: 'Packages are damaged: half' }));
  expect(checks).toContainEqual({
    name: 'key',
    status: 'problem',
    found: 'OPENAI_API_KEY is masked: part of it is dots, stars or x',
    advice: expect.stringContaining('https://platform.openai.com/api-keys'),
  });
});

test('it runs without any package, and names those that are missing', async () => {
  const { output, errors, code } = await diagnose(copyProject(false), '--lang', 'en');

  expect(output).toMatch(/✗ Packages are missing: .* … \(\d+\)\n {2}.*pnpm.* install --force\n/);
  expect(output).toContain('1 problem to fix.');
  expect({ errors, code }).toEqual({ errors: '', code: 1 });
});

test('--help runs no check, and an unknown option is refused', async () => {
  const folder = copyProject(false);

  expect((await diagnose(folder, '--help', '--lang', 'ko')).output).toContain('diagnose --json');
  expect(await diagnose(folder, '--jason', '--lang=en')).toEqual({
    output: '',
    errors: "Cannot read the command line: Unknown option '--jason'\nTry: pnpm diagnose --help\n",
    code: 1,
  });
});
