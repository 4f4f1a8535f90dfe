import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffLines } from './diffLines.ts';
import type { Exercise } from './Exercise.ts';
import { loadExercises } from './loadExercises.ts';
import { makeStarter } from './makeStarter.ts';

/** Gives how a lesson has changed since the learner's file was generated from it; nothing where it has not. */
export function diffWithUpdate({ name, file }: Exercise, projectFolder: string): string[] {
  const kept = join(projectFolder, '.progress', name, 'starter.ts');
  if (!existsSync(kept) || !existsSync(file)) return [];
  const before = readFileSync(kept, 'utf8');
  // The file was generated in one of the languages: that which differs least.
  const [one = [], other = []] = (['ko', 'en'] as const).map((language) => {
    const exercise = loadExercises(projectFolder, language).find((now) => now.name === name);
    return exercise ? diffLines(before, makeStarter(exercise.solution, exercise.steps)) : [];
  });
  return one.length < other.length ? one : other;
}
