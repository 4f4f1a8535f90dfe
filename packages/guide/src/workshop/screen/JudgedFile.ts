import type { Exercise } from '../exercise/Exercise.ts';
import { readCode } from '../exercise/readCode.ts';
import { checkTypes } from '../judge/checkTypes.ts';
import { judgeFile } from '../judge/judgeFile.ts';
import type { Judge } from '../judge/startJudge.ts';
import type { ScreenState } from './ScreenState.ts';
import { watchFile } from './watchFile.ts';

/** What is told of a file as it is judged: first that it is, then the tests' verdict, then that of the types. */
export type Judgement = Pick<ScreenState, 'phase'> & Partial<Pick<ScreenState, 'code' | 'verdict'>>;

/** A learner's file that is judged at once and after each save, until it is closed. */
export class JudgedFile {
  readonly #exercise: Exercise;
  readonly #judge: Judge;
  readonly #tell: (judgement: Judgement | Error) => void;
  readonly #stopWatching: () => void;
  /** Counts what is to be judged: what comes of an earlier save is dropped. */
  #turn = 0;

  constructor(
    exercise: Exercise,
    judge: Judge,
    onSave: () => void,
    tell: (judgement: Judgement | Error) => void,
  ) {
    this.#exercise = exercise;
    this.#judge = judge;
    this.#tell = tell;
    this.#stopWatching = watchFile(exercise.file, () => {
      onSave();
      void this.judge();
    });
  }

  async judge(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const tell = (judgement: Judgement | Error) => {
      if (turn === this.#turn) this.#tell(judgement);
    };
    try {
      tell({ phase: 'judging' });
      const code = readCode(this.#exercise) ?? '';
      const verdict = await judgeFile(this.#judge, this.#exercise);
      if (verdict.problem === undefined) {
        tell({ phase: 'checking types', verdict, code });
        verdict.problem = await checkTypes(this.#exercise);
      }
      tell({ phase: 'judged', verdict: { ...verdict }, code });
    } catch (error) {
      tell(error instanceof Error ? error : new Error(String(error)));
    }
  }

  close(): void {
    this.#turn += 1;
    this.#stopWatching();
  }
}
