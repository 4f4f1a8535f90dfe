import type { Exercise } from '../exercise/Exercise.ts';
import type { Verdict } from '../judge/Verdict.ts';
import type { ProgressFile } from './ProgressFile.ts';

/** Notes that an exercise is solved, if it is, and since when. */
export function recordVerdict(
  progress: ProgressFile,
  { name }: Exercise,
  { problem }: Verdict,
): void {
  if (problem !== undefined || progress.of(name).solvedAt !== undefined) return;
  progress.update(name, () => ({ solvedAt: new Date().toISOString() }));
  // What comes next is the one after it.
  progress.goTo(name);
}
