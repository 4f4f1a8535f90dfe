import { styleText } from 'node:util';
import { diffWithUpdate } from '../exercise/diffWithUpdate.ts';
import type { Exercise } from '../exercise/Exercise.ts';
import type { Workshop } from '../Workshop.ts';

/** Says that a lesson has changed since the learner's file was made, and what can be done; else nothing. */
export function showUpdateNote(
  { projectFolder, say, command }: Workshop,
  exercise: Exercise,
): string[] {
  if (diffWithUpdate(exercise, projectFolder).length === 0) return [];
  return [styleText('yellow', say.lesson.changed), say.lesson.seeDiff(command)];
}
