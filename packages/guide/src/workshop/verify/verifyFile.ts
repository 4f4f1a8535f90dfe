import { readFileSync, writeFileSync } from 'node:fs';
import { diffWithUpdate } from '../exercise/diffs.ts';
import type { Exercise } from '../exercise/Exercise.ts';
import { generateFile, resetFile } from '../exercise/starter.ts';

const mine = '// what a learner wrote\n';

/** Returns what would harm a learner's file: generating it, an update of the lesson, or a reset. */
export function verifyFile(exercise: Exercise, projectFolder: string): string[] {
  const { file, solutionFile, solution } = exercise;
  resetFile(exercise, projectFolder);
  writeFileSync(file, mine);

  generateFile(exercise, projectFolder);
  const generated = readFileSync(file, 'utf8');
  writeFileSync(solutionFile, `// changed\n${solution}`);
  const changes = diffWithUpdate(exercise, projectFolder);
  const updated = readFileSync(file, 'utf8');
  writeFileSync(solutionFile, solution);
  const copy = resetFile(exercise, projectFolder);

  return [
    ...(generated === mine ? [] : ['generating the file overwrites what a learner wrote']),
    ...(updated === mine ? [] : ['an update of the lesson overwrites what a learner wrote']),
    ...(changes.length > 0 ? [] : ['an update of the lesson is not shown']),
    ...(copy && readFileSync(copy, 'utf8') === mine
      ? []
      : ['a reset keeps no copy of what a learner wrote']),
  ];
}
