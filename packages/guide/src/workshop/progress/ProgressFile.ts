import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Exercise, StepText } from '../exercise/Exercise.ts';
import type { Verdict } from '../judge/Verdict.ts';

/** What a learner has done in one exercise. Fields of other versions of the workshop are kept. */
const exerciseProgressSchema: z.ZodType<ExerciseProgress> = z.looseObject({
  saves: z.number(),
  hints: z.record(z.string(), z.number()),
  solutions: z.array(z.string()),
  spentMs: z.number(),
  passed: z.array(z.string()).optional(),
  solvedAt: z.iso.datetime().optional(),
});

/** What a learner has done, by the lessons' names. */
const progressSchema: z.ZodType<Progress> = z.looseObject({
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
  /** The time spent on it in the workshop, without breaks. */
  spentMs: number;
  /** The regions that passed when it was last judged. */
  passed?: string[] | undefined;
  /** When it was first solved, as in `2026-11-22T09:00:00.000Z`. */
  solvedAt?: string | undefined;
};

export type Progress = {
  /** The exercise that the learner went to, unless it is solved. */
  current?: string | undefined;
  exercises: Record<string, ExerciseProgress>;
};

/**
 * The file that keeps a learner's progress: `.progress/workshop.json`, which git ignores. If it cannot be read
 * or written, progress is kept in memory, and `problem` is the error: the workshop goes on.
 */
export class ProgressFile {
  readonly file: string;
  /** Whether the workshop was never opened here. */
  readonly isNew: boolean;
  /** The path of a damaged file that was set aside. */
  setAside: string | undefined;
  problem: NodeJS.ErrnoException | undefined;
  #memory: Progress | undefined;

  constructor(projectFolder: string) {
    this.file = join(projectFolder, '.progress', 'workshop.json');
    this.isNew = !existsSync(dirname(this.file));
  }

  /** Returns all progress. A damaged file is set aside, never overwritten. */
  read(): Progress {
    if (this.#memory) return this.#memory;
    try {
      const text = readFileSync(this.file, 'utf8');
      const { success, data } = progressSchema.safeParse(parse(text));
      if (success) return data;
      const aside = this.file.replace(
        /\.json$/,
        `.damaged-${new Date().toISOString().replaceAll(':', '-')}.json`,
      );
      renameSync(this.file, aside);
      this.setAside = aside;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
        this.problem = error as NodeJS.ErrnoException;
        this.#memory = { exercises: {} };
      }
    }
    return { exercises: {} };
  }

  /** Returns the progress of one exercise. */
  of(name: string): ExerciseProgress {
    return this.read().exercises[name] ?? noProgress();
  }

  /** Changes the progress of one exercise. */
  update(name: string, change: (progress: ExerciseProgress) => Partial<ExerciseProgress>): void {
    const all = this.read();
    const before = all.exercises[name] ?? noProgress();
    this.#write({
      ...all,
      exercises: { ...all.exercises, [name]: { ...before, ...change(before) } },
    });
  }

  /** Remembers the exercise that the learner went to. */
  goTo(name: string): void {
    if (this.read().current !== name) this.#write({ ...this.read(), current: name });
  }

  /** Remembers which steps have passed, and since when the exercise is solved. */
  record({ name, steps }: Exercise, verdict: Verdict): void {
    const { solvedAt, passed: before = [] } = this.of(name);
    const passed = steps
      .filter(({ number }) =>
        verdict.steps.some((step) => step.number === number && step.state === 'passed'),
      )
      .map(({ region }) => region);
    if (passed.join() !== before.join()) this.update(name, () => ({ passed }));
    if (verdict.problems.length > 0 || solvedAt !== undefined) return;
    this.update(name, () => ({ solvedAt: new Date().toISOString() }));
    // The next exercise is the one after it.
    this.goTo(name);
  }

  /** Counts one more hint of a step. Returns how many were shown by now. */
  takeHint({ name }: Exercise, step: StepText): number {
    const before = Math.min(this.of(name).hints[step.region] ?? 0, step.hints.length);
    const count = Math.min(before + 1, step.hints.length);
    if (count > before) {
      this.update(name, ({ hints }) => ({ hints: { ...hints, [step.region]: count } }));
    }
    return count;
  }

  /** Remembers that the solution of a step was shown. */
  noteSolution({ name }: Exercise, { region }: StepText): void {
    this.update(name, ({ solutions }) => ({ solutions: [...new Set([...solutions, region])] }));
  }

  /** Readers see the old file or the new one, never half of one. */
  #write(progress: Progress): void {
    if (this.#memory === undefined) {
      const draft = `${this.file}.${process.pid}`;
      try {
        mkdirSync(dirname(this.file), { recursive: true });
        writeFileSync(draft, `${JSON.stringify(progress, null, 2)}\n`);
        renameSync(draft, this.file);
        return;
      } catch (error) {
        this.problem = error as NodeJS.ErrnoException;
      }
    }
    this.#memory = progress;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Returns the progress of an exercise that nobody has begun. */
function noProgress(): ExerciseProgress {
  return { saves: 0, hints: {}, solutions: [], spentMs: 0 };
}

/** Returns how many hints an exercise took, in all its steps. */
export function countHints({ hints }: Pick<ExerciseProgress, 'hints'>): number {
  return Object.values(hints).reduce((sum, count) => sum + count, 0);
}
