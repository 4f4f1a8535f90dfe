import { writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import type { Exercise } from '../exercise/Exercise.ts';
import type { Judge } from '../judge/startJudge.ts';
import type { Verdict } from '../judge/Verdict.ts';
import { showProblem } from '../show/showProblem.ts';
import { texts, type WorkshopTexts } from '../texts.ts';

/** Puts code in a learner's place and judges it as if they had saved it. */
export async function attempt(exercise: Exercise, code: string, judge: Judge): Promise<Verdict> {
  writeFileSync(exercise.file, code);
  return judge.judge(exercise);
}

/** Returns what a learner sees of a verdict, as plain text. */
export function seen(exercise: Exercise, verdict: Verdict, say: WorkshopTexts = texts.en): string {
  return stripVTControlCharacters(showProblem(exercise, verdict, say).join('\n'));
}

/** Describes a verdict for the author of a lesson: where the steps stand, and what a learner sees. */
export function describeVerdict(exercise: Exercise, verdict: Verdict): string {
  const states = verdict.steps.map(({ number, state, judgedWith }) => {
    return `${number} ${state}${judgedWith === undefined ? '' : ` with ${judgedWith}`}`;
  });
  return `${states.join(', ')}\n${seen(exercise, verdict) || 'solved'}`;
}
