import { basename } from 'node:path';
import { diffWithUpdate } from '../exercise/diffWithUpdate.ts';
import type { Exercise } from '../exercise/Exercise.ts';
import type { StepText } from '../exercise/ExerciseText.ts';
import { generateFile } from '../exercise/generateFile.ts';
import { resetFile } from '../exercise/resetFile.ts';
import { findStep } from '../findStep.ts';
import type { Judge } from '../judge/startJudge.ts';
import { noteSolution } from '../noteSolution.ts';
import { recordVerdict } from '../progress/recordVerdict.ts';
import { runExercise } from '../runExercise.ts';
import { takeHint } from '../takeHint.ts';
import type { Workshop } from '../Workshop.ts';
import { ActiveTime } from './ActiveTime.ts';
import { JudgedFile, type Judgement } from './JudgedFile.ts';
import { layOut } from './layOut.ts';
import type { ScreenState } from './ScreenState.ts';
import type { Terminal } from './Terminal.ts';

/** A learner at the screen: what they save is judged, what they press is done, and the screen is drawn anew. */
export class Session {
  readonly #workshop: Workshop;
  readonly #terminal: Terminal;
  readonly #judge: Judge;
  readonly #offline: boolean;
  readonly #time = new ActiveTime();
  readonly #done = Promise.withResolvers<void>();
  #state!: ScreenState;
  #file: JudgedFile | undefined;
  /** Whether the terminal is not ours: something else prints on it, or the learner has quit. */
  #isAway = false;

  constructor(workshop: Workshop, terminal: Terminal, judge: Judge, offline: boolean) {
    this.#workshop = workshop;
    this.#terminal = terminal;
    this.#judge = judge;
    this.#offline = offline;
  }

  /** Runs until the learner quits. Rejects when something breaks. */
  async run(exercise: Exercise): Promise<void> {
    this.#terminal.enter(
      (key) => this.#try(() => this.#press(key)),
      () => this.#draw(),
    );
    this.#open(exercise);
    await this.#done.promise;
    this.#file?.close();
    this.#addTime();
    this.#isAway = true;
  }

  #open(exercise: Exercise): void {
    const { projectFolder } = this.#workshop;
    this.#file?.close();
    generateFile(exercise, projectFolder);
    this.#state = {
      exercise,
      code: '',
      verdict: undefined,
      phase: 'judging',
      view: { kind: 'problem' },
      changes: diffWithUpdate(exercise, projectFolder),
      note: this.#findDamage(),
      question: undefined,
      scroll: 0,
    };
    this.#file = new JudgedFile(
      exercise,
      this.#judge,
      () => this.#countSave(),
      (judgement) => this.#show(judgement),
    );
    void this.#file.judge();
  }

  /** Says that the progress was damaged, if it was: that is no matter of this exercise, but it must be seen. */
  #findDamage(): string | undefined {
    const { progress, say, command } = this.#workshop;
    progress.read();
    return progress.setAside && say.setAside(basename(progress.setAside), command);
  }

  #countSave(): void {
    const { name } = this.#state.exercise;
    this.#change({ note: undefined });
    this.#try(() => this.#workshop.progress.update(name, ({ saves }) => ({ saves: saves + 1 })));
  }

  #show(judgement: Judgement | Error): void {
    if (judgement instanceof Error) {
      this.#change({ phase: 'judged', note: judgement.message });
    } else {
      this.#change({ ...judgement, ...this.#record(judgement) });
    }
  }

  /** Notes what a verdict says of the learner's progress. Gives what else changes on the screen. */
  #record({ verdict, phase }: Judgement): Partial<ScreenState> {
    if (verdict === undefined) return {};
    const { exercise, view } = this.#state;
    if (phase === 'judged') {
      this.#addTime();
      this.#try(() => recordVerdict(this.#workshop.progress, exercise, verdict));
    }
    // Hints stay as long as they are of use.
    const step = findStep(exercise, verdict, this.#state.code);
    if (view.kind === 'hints' && view.step.number === step?.number) return { question: undefined };
    return { question: undefined, view: { kind: 'problem' }, scroll: 0 };
  }

  #press(key: string): void {
    const { question, view, scroll } = this.#state;
    this.#change({ question: undefined, note: undefined });
    if (key === 'q') this.#done.resolve();
    else if (question) {
      if (key === 'y') question.yes();
    } else if (view.kind === 'list') this.#pressInList(key, view.cursor);
    else if (key === 'up') this.#change({ scroll: Math.max(0, scroll - 1) });
    else if (key === 'down') this.#change({ scroll: scroll + 1 });
    else this.#actions[key]?.();
  }

  readonly #actions: Record<string, () => void> = {
    h: () => this.#showHint(),
    s: () => this.#askSolution(),
    l: () => {
      const cursor = this.#workshop.exercises.indexOf(this.#state.exercise);
      this.#change({ view: { kind: 'list', cursor }, scroll: 0 });
    },
    r: () => void this.#run(),
    x: () => this.#askReset(),
    n: () => this.#go(1),
    p: () => this.#go(-1),
    d: () => {
      if (this.#state.changes.length > 0) this.#change({ view: { kind: 'changes' }, scroll: 0 });
    },
    escape: () => this.#change({ view: { kind: 'problem' }, scroll: 0 }),
  };

  #pressInList(key: string, cursor: number): void {
    const { exercises } = this.#workshop;
    const move = { up: -1, down: 1 }[key];
    const next = Math.min(Math.max(cursor + (move ?? 0), 0), exercises.length - 1);
    this.#change({ view: move ? { kind: 'list', cursor: next } : { kind: 'problem' } });
    const chosen = exercises[cursor];
    if (key === 'enter' && chosen) this.#goTo(chosen);
  }

  /** Gives the step that the learner is at; says so where there is none. */
  #findStep(): StepText | undefined {
    const { exercise, verdict } = this.#state;
    const step = verdict && findStep(exercise, verdict, this.#state.code);
    if (verdict && step === undefined) this.#change({ note: this.#workshop.say.noStep });
    return step;
  }

  #showHint(): void {
    const { exercise, view } = this.#state;
    const step = this.#findStep();
    if (step === undefined) return;
    const wereAll = view.kind === 'hints' && view.count === step.hints.length;
    const count = takeHint(this.#workshop, exercise, step);
    this.#change({
      view: { kind: 'hints', step, count },
      note: wereAll ? this.#workshop.say.noMoreHints : undefined,
      scroll: Number.MAX_SAFE_INTEGER,
    });
  }

  #askSolution(): void {
    const step = this.#findStep();
    if (step === undefined) return;
    const yes = () => {
      noteSolution(this.#workshop, this.#state.exercise, step);
      this.#change({ view: { kind: 'solution', step }, scroll: 0 });
    };
    const text = this.#workshop.say.screen.askSolution(step.number);
    this.#change({ question: { text, yes } });
  }

  #askReset(): void {
    const { say, projectFolder } = this.#workshop;
    const yes = () => {
      const copy = resetFile(this.#state.exercise, projectFolder);
      this.#open(this.#state.exercise);
      this.#change({ note: copy ? say.reset(copy.slice(projectFolder.length + 1)) : say.fresh });
    };
    this.#change({ question: { text: say.screen.askReset, yes } });
  }

  async #run(): Promise<void> {
    const { exercise } = this.#state;
    this.#isAway = true;
    const action = () => runExercise(this.#workshop, exercise, this.#offline);
    try {
      await this.#terminal.lend(action, this.#workshop.say.screen.anyKey);
    } catch (error) {
      this.#state.note = describe(error);
    }
    this.#isAway = false;
    this.#draw();
  }

  #go(by: 1 | -1): void {
    const { exercises, say } = this.#workshop;
    const next = exercises[exercises.indexOf(this.#state.exercise) + by];
    if (next) this.#goTo(next);
    else this.#change({ note: by === 1 ? say.screen.last : say.screen.first });
  }

  #goTo(exercise: Exercise): void {
    this.#addTime();
    this.#workshop.progress.goTo(exercise.name);
    this.#open(exercise);
  }

  #addTime(): void {
    const passed = this.#time.take();
    this.#try(() =>
      this.#workshop.progress.update(this.#state.exercise.name, ({ spentMs, solvedAt }) => ({
        spentMs: solvedAt === undefined ? Math.round(spentMs + passed) : spentMs,
      })),
    );
  }

  /** What cannot be done is told on the screen: the learner goes on. */
  #try(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#change({ note: describe(error) });
    }
  }

  #change(change: Partial<ScreenState>): void {
    this.#state = { ...this.#state, ...change };
    this.#draw();
  }

  #draw(): void {
    if (this.#isAway) return;
    const { lines, maxScroll } = layOut(this.#workshop, this.#state, this.#terminal);
    this.#state.scroll = Math.min(this.#state.scroll, maxScroll);
    this.#terminal.draw(lines);
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
