import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A package that one of the project's own depends on. */
export type Dependency = {
  /** The folder of the one that depends on it. */
  folder: string;
  name: string;
  /** Whether learners need it, not only those who work on the project. */
  isForUse: boolean;
};

/** Lists what every package of the project depends on. */
export function listDependencies(root: string): Dependency[] {
  const patterns = ['package.json', '{packages,examples}/*/package.json', 'docs/package.json'];
  return globSync(patterns, { cwd: root }).flatMap((file) => {
    const folder = join(root, dirname(file));
    const text = readFileSync(join(root, file), 'utf8');
    const { dependencies = {}, devDependencies = {} } = JSON.parse(text);
    const isForUse = !file.startsWith('docs');
    return [
      ...Object.keys(dependencies).map((name) => ({ folder, name, isForUse })),
      ...Object.keys(devDependencies).map((name) => ({ folder, name, isForUse: false })),
    ];
  });
}

/** Returns each name once. */
export function namesOf(dependencies: readonly Dependency[]): string[] {
  return [...new Set(dependencies.map(({ name }) => name))];
}
