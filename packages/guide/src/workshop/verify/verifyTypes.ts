import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exercise } from '../exercise/Exercise.ts';
import { makeStarter } from '../exercise/makeStarter.ts';
import { listTypeErrors } from '../judge/listTypeErrors.ts';
import { applyEdit } from './applyEdit.ts';
import { loadMistakes } from './loadMistakes.ts';

/** Gives the type errors of what a learner may have in their file: the starter, the solution, other good answers. */
export async function verifyTypes(exercise: Exercise): Promise<string[]> {
  const { solution, steps, folder } = exercise;
  const right = (await loadMistakes(exercise)).filter(({ is }) => is === 'right');
  const codes = [
    { what: 'the starter', code: makeStarter(solution, steps) },
    { what: 'the solution', code: makeStarter(solution, steps, []) },
    ...right.map((edit) => ({ what: `"${edit.what}"`, code: applyEdit(exercise, edit) })),
  ];
  // All at once: the compiler takes as long for one file as for ten.
  const files = codes.map(({ code }, at) => {
    const file = `variant-${at}.ts`;
    writeFileSync(join(folder, file), code);
    return file;
  });
  const faults = await listTypeErrors(folder);
  for (const file of files) rmSync(join(folder, file));
  return codes.flatMap(({ what }, at) =>
    faults
      .filter(({ file }) => file === files[at])
      .map(({ line, message }) => `${what} has a type error in line ${line}: ${message}`),
  );
}
