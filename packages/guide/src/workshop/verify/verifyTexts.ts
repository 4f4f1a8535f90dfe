import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exercise } from '../exercise/Exercise.ts';
import type { ExerciseText } from '../exercise/ExerciseText.ts';
import { readExerciseText } from '../exercise/readExerciseText.ts';
import { readRegions } from '../exercise/readRegions.ts';

/** Fewer letters than that are no line of code: `}` stands in many hints. */
const shortestLine = 6;
const fewestHints = 2;

/** Gives what is wrong with an exercise's texts: steps that are no regions, hints that give too much away. */
export function verifyTexts(exercise: Exercise): string[] {
  const { folder, solution } = exercise;
  const regions = readRegions(solution).map(({ name, number }) => `${number}. ${name}`);
  return ['exercise.md', 'exercise.ko.md'].flatMap((name) => {
    const file = join(folder, name);
    if (!existsSync(file))
      return [`there is no ${name}: write one like those of the other lessons`];
    const text = readExerciseText(readFileSync(file, 'utf8'));
    const headings = text.steps.map(({ number, region }) => `${number}. ${region}`);
    const isSame = headings.join() === regions.join();
    return [
      ...(isSame
        ? []
        : [
            `${name} has the steps ${headings.join(', ')}, the code the regions ${regions.join(', ')}`,
          ]),
      ...(text.title === exercise.title || name !== 'exercise.md'
        ? []
        : [`${name} has another title than package.json: ${text.title}`]),
      ...verifyHints(text, solution).map((problem) => `${name}: ${problem}`),
    ];
  });
}

function verifyHints({ steps }: ExerciseText, solution: string): string[] {
  return steps.flatMap(({ region, task, hints }) => {
    const lines = readRegions(solution).find(({ name }) => name === region)?.lines ?? [];
    const code = lines.map(trim).filter((line) => line.length >= shortestLine);
    const early = hints.slice(0, -1);
    return [
      ...(task === '' ? [`step ${region} does not say what to write`] : []),
      ...(hints.length < fewestHints ? [`step ${region} has fewer than ${fewestHints} hints`] : []),
      ...early.flatMap((hint, at) =>
        code
          .filter((line) => hint.includes(line))
          .map(
            (line) =>
              `hint ${at + 1} of ${region} gives the line ${line} away: keep it for the last`,
          ),
      ),
    ];
  });
}

function trim(line: string): string {
  return line.trim().replace(/[;,]$/, '');
}
