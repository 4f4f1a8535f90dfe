import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyWhatIf } from '../../src/run/applyWhatIf.ts';
import { loadProgram } from '../../src/run/loadProgram.ts';
import { loadWhatIfs } from '../../src/run/loadWhatIfs.ts';
import { runHere } from './runHere.ts';

// Each change that a page offers below a lesson shows what it promises, in both languages.

const root = join(import.meta.dirname, '../../..');
const lessons = globSync('examples/*/whatIf.ts', { cwd: root }).map(
  (path) => path.split(/[\\/]/)[1] ?? '',
);
const offered = await Promise.all(
  lessons.sort().map(async (lesson) => {
    const { default: manifest } = await import(join(root, 'examples', lesson, 'package.json'));
    const path = `examples/${lesson}/src/${basename(manifest.imports['#lesson'])}`;
    return (await loadWhatIfs(path)).map((whatIf) => ({ path, what: whatIf.title.en, whatIf }));
  }),
);

describe.each(offered.flat())('$path: $what', ({ path, whatIf }) => {
  const { shows } = whatIf;

  test.each(['ko', 'en'] as const)('shows what it promises (%s)', async (language) => {
    const { program } = applyWhatIf(loadProgram(path, language), whatIf);

    const output = await runHere(program);

    expect(output).toContain(typeof shows === 'string' ? shows : shows[language]);
  });
});
