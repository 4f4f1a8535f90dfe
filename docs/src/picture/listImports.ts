import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's packages that each package imports, by name: `guide` → `config`, `core`. All lessons count as one. */
export type Imports = Map<string, Set<string>>;

/** Returns which packages import each other, read from their source files. */
export function listImports(projectFolder: string): Imports {
  const imports: Imports = new Map();
  const files = globSync(
    ['packages/*/src/**/*.{ts,vue}', 'examples/*/src/**/*.ts', 'docs/src/**/*.{ts,vue}'],
    {
      cwd: projectFolder,
    },
  ).sort();
  for (const file of files) {
    const [folder = '', name = ''] = file.split(/[\\/]/);
    const importer = folder === 'packages' ? name : folder;
    const found = imports.get(importer) ?? new Set();
    const code = readFileSync(join(projectFolder, file), 'utf8');
    for (const [, imported = ''] of code.matchAll(
      /^(?:import|export|\} from).*'@by-example\/([\w-]+)/gm,
    )) {
      found.add(imported);
    }
    imports.set(importer, found);
  }
  return imports;
}
