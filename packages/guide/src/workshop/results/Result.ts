import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import type { Exercise } from '../exercise/Exercise.ts';
import type { Verdict } from '../judge/Verdict.ts';
import { describeProblem } from '../show/showProblem.ts';
import type { Workshop } from '../Workshop.ts';

/** What `check --json` prints of an exercise. Names of exercises, steps and checks are the same in every language. */
export const exerciseResultSchema: z.ZodType<ExerciseResult> = z.object({
  name: z.string(),
  title: z.string(),
  state: z.enum(['solved', 'open', 'not begun']),
  steps: z.array(z.object({ number: z.number(), name: z.string(), state: z.string() })),
  problems: z.array(
    z.object({
      step: z.string().nullable(),
      check: z.string().nullable(),
      kind: z.string(),
      message: z.string(),
    }),
  ),
  solvedAt: z.iso.datetime().nullable(),
  saves: z.number(),
  hints: z.record(z.string(), z.number()),
  solutions: z.array(z.string()),
  spentMinutes: z.number(),
});

/** What `check --all --json` prints: the results of one learner. */
export const learnerResultSchema: z.ZodType<LearnerResult> = z.object({
  name: z.string().nullable(),
  time: z.iso.datetime(),
  version: z.string(),
  solved: z.number(),
  total: z.number(),
  exercises: z.array(exerciseResultSchema),
});

export type ExerciseResult = {
  /** The lesson's name: `01-openai-client`. */
  name: string;
  title: string;
  /** `not begun`: the learner has no file. */
  state: 'solved' | 'open' | 'not begun';
  /** A step's name is that of its region; its state, that of the verdict. */
  steps: { number: number; name: string; state: string }[];
  /** What to fix, the first thing first. */
  problems: {
    /** The name of the step. */
    step: string | null;
    /** The English name of the check that failed. */
    check: string | null;
    /** Such as `todo`, `mismatch` or `syntax`. */
    kind: string;
    /** What went wrong, in the learner's language. */
    message: string;
  }[];
  /** When it was first solved, in ISO 8601. */
  solvedAt: string | null;
  saves: number;
  hints: Record<string, number>;
  /** The steps whose solution was shown. */
  solutions: string[];
  spentMinutes: number;
};

export type LearnerResult = {
  /** The learner's name, if it is known. */
  name: string | null;
  /** When it was judged, in ISO 8601. */
  time: string;
  /** The project's version. */
  version: string;
  /** The numbers of exercises. */
  solved: number;
  total: number;
  exercises: ExerciseResult[];
};

/** Creates an exercise's result from a verdict and the learner's progress; without a verdict it is not begun. */
export function createResult(
  { progress, say }: Workshop,
  exercise: Exercise,
  verdict: Verdict | undefined,
): ExerciseResult {
  const { name, title, steps } = exercise;
  const { saves, hints, solutions, spentMs, solvedAt } = progress.of(name);
  const regionOf = (number?: number) => steps.find((step) => step.number === number)?.region;
  return {
    name,
    title,
    state: verdict === undefined ? 'not begun' : verdict.problems.length === 0 ? 'solved' : 'open',
    steps: steps.map(({ number, region }) => ({
      number,
      name: region,
      state: verdict?.steps.find((step) => step.number === number)?.state ?? 'todo',
    })),
    problems: (verdict?.problems ?? []).map((problem) => ({
      step: regionOf(problem.step) ?? null,
      check: problem.check ?? null,
      kind: problem.kind,
      message: stripVTControlCharacters(describeProblem(exercise, problem, say)),
    })),
    solvedAt: solvedAt ?? null,
    saves,
    hints,
    solutions,
    spentMinutes: Math.round(spentMs / 60_000),
  };
}

/** Reads whose results these are, and when and with which version of the project they were judged. */
export async function readLearner(
  projectFolder: string,
  name: string | undefined,
): Promise<Pick<LearnerResult, 'name' | 'time' | 'version'>> {
  const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  return {
    name: name?.trim() || (await readGitName(projectFolder)) || null,
    time: new Date().toISOString(),
    version,
  };
}

/** Reads git's `user.name`; empty if git or the name is missing. */
function readGitName(folder: string): Promise<string> {
  return new Promise((resolve) => {
    execFile('git', ['config', 'user.name'], { cwd: folder }, (_error, output) =>
      resolve(String(output).trim()),
    );
  });
}
