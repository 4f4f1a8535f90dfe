import type { Exercise } from './exercise/Exercise.ts';
import type { StepVerdict, Verdict } from './judge/Verdict.ts';
import type { Workshop } from './Workshop.ts';

/** What `check --json` tells of an exercise. */
export type ExerciseReport = {
  name: string;
  title: string;
  /** `not begun` where the learner has no file. */
  state: 'solved' | 'open' | 'not begun';
  steps: { number: number; name: string; state: StepVerdict['state'] }[];
  /** What kept it from being solved. */
  problem: string | null;
  /** When it was first solved, in ISO 8601. */
  solvedAt: string | null;
  saves: number;
  hints: Record<string, number>;
  /** The steps whose solution was shown. */
  solutions: string[];
  spentMinutes: number;
};

/** Gives a verdict as plain data, with the learner's progress; without a verdict the exercise is not begun. */
export function reportExercise(
  { progress }: Workshop,
  { name, title, steps }: Exercise,
  verdict: Verdict | undefined,
): ExerciseReport {
  const { saves, hints, solutions, spentMs, solvedAt } = progress.of(name);
  const isSolved = verdict !== undefined && verdict.problem === undefined;
  return {
    name,
    title,
    state: verdict === undefined ? 'not begun' : isSolved ? 'solved' : 'open',
    steps: steps.map(({ number, region }) => ({
      number,
      name: region,
      state: verdict?.steps.find((step) => step.number === number)?.state ?? 'waiting',
    })),
    problem: verdict?.problem?.kind ?? null,
    solvedAt: solvedAt ?? null,
    saves,
    hints,
    solutions,
    spentMinutes: Math.round(spentMs / 60_000),
  };
}
