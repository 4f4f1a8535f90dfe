import { join } from 'node:path';
import type { Exercise } from '../exercise/Exercise.ts';
import type { Judge } from '../judge/startJudge.ts';
import type { Verdict } from '../judge/Verdict.ts';
import { watchFile } from './watchFile.ts';

/** What happens to a learner's file. */
export type FileEvents = {
  saved: () => void;
  judging: () => void;
  judged: (verdict: Verdict) => void;
  /** The judge could not be asked. */
  failed: (error: unknown) => void;
  /** The lesson's code, task or tests were saved. */
  lessonChanged: () => void;
};

/** What a lesson's exercise consists of, beside the lesson's code. */
const lessonFiles = ['task.md', 'task.ko.md', 'steps.test.ts'];

/** A learner's file that is judged after each save, until it is closed. */
export class JudgedFile {
  readonly #judge: Judge;
  readonly #events: FileEvents;
  readonly #stops: (() => void)[];
  /** Counts what is to be judged: the verdict on an earlier save is dropped. */
  #turn = 0;

  constructor({ file, folder, solutionFile }: Exercise, judge: Judge, events: FileEvents) {
    this.#judge = judge;
    this.#events = events;
    const lesson = [solutionFile, ...lessonFiles.map((name) => join(folder, 'exercise', name))];
    this.#stops = [
      watchFile(file, events.saved),
      ...lesson.map((path) => watchFile(path, events.lessonChanged)),
    ];
  }

  /** Judges the file as an exercise, which may have changed since the last time. */
  async judge(exercise: Exercise): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.#events.judging();
    try {
      const verdict = await this.#judge.judge(exercise);
      if (turn === this.#turn) this.#events.judged(verdict);
    } catch (error) {
      if (turn === this.#turn) this.#events.failed(error);
    }
  }

  close(): void {
    this.#turn += 1;
    for (const stop of this.#stops) stop();
  }
}
