import { z } from 'zod';

/** What a learner has done in one exercise. What other versions of the workshop wrote beside it is kept. */
export const exerciseProgressSchema: z.ZodType<ExerciseProgress> = z.looseObject({
  saves: z.number(),
  hints: z.record(z.string(), z.number()),
  solutions: z.array(z.string()),
  spentMs: z.number(),
  solvedAt: z.iso.datetime().optional(),
});

/** What a learner has done, by the lessons' names. */
export const progressSchema: z.ZodType<Progress> = z.looseObject({
  current: z.string().optional(),
  exercises: z.record(z.string(), exerciseProgressSchema),
});

export type ExerciseProgress = {
  /** How often the file was judged after a save. */
  saves: number;
  /** How many hints were asked for, by region. */
  hints: Record<string, number>;
  /** The regions whose solution was shown. */
  solutions: string[];
  /** The time spent on it in the workshop, breaks left out. */
  spentMs: number;
  /** When it was first solved, as in `2026-11-22T09:00:00.000Z`. */
  solvedAt?: string | undefined;
};

export type Progress = {
  /** The exercise that the learner went to, unless it is solved. */
  current?: string | undefined;
  exercises: Record<string, ExerciseProgress>;
};

/** The progress of an exercise that nobody has begun. */
export function noProgress(): ExerciseProgress {
  return { saves: 0, hints: {}, solutions: [], spentMs: 0 };
}
