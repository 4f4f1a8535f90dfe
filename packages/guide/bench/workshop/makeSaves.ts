import type { Exercise } from '../../src/workshop/exercise/Exercise.ts';
import { makeStarter } from '../../src/workshop/exercise/starter.ts';
import { texts } from '../../src/workshop/texts.ts';

/** What a learner saves, and what the screen says of that and of no other save. */
export type Save = { code: string; says: string };

/** Makes three files of an exercise: one with its last blank, one with a mistake, and a solved one. */
export function makeSaves({
  solution,
  steps,
}: Exercise): Record<'unfinished' | 'wrong' | 'solved', Save> {
  const solved = makeStarter(solution, steps, []);
  const wrong = solved.replace("role: 'system'", "role: 'assistant'");
  if (wrong === solved)
    throw new Error('Cannot make a mistake: the lesson sends no system message');
  const last = steps.at(-1)?.region ?? '';
  return {
    unfinished: { code: makeStarter(solution, steps, [last]), says: texts.en.toWrite },
    wrong: { code: wrong, says: `+ ${texts.en.difference.expected}: "system"` },
    solved: { code: solved, says: texts.en.same },
  };
}
