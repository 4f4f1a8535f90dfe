import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** A copy of the lessons, to try things in that must not touch a learner's files. */
export type Copy = { folder: string; remove: () => void };

const left = new Set(['node_modules', '.turbo', 'exercise.ts']);

/** Copies the lessons of a project into a new temporary folder, without what a learner has written. */
export function copyLessons(projectFolder: string): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'workshop-'));
  for (const file of globSync('examples/*/package.json', { cwd: projectFolder })) {
    const from = join(projectFolder, dirname(file));
    const to = join(folder, dirname(file));
    mkdirSync(dirname(to), { recursive: true });
    cpSync(from, to, { recursive: true, filter: (path) => !left.has(basename(path)) });
    const packages = join(from, 'node_modules');
    // A junction needs no more rights on Windows.
    if (existsSync(packages)) symlinkSync(packages, join(to, 'node_modules'), 'junction');
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
