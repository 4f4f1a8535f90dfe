import { describeError } from '../../describeError.ts';
import { diffWithUpdate } from '../exercise/diffs.ts';
import type { Exercise, StepText } from '../exercise/Exercise.ts';
import { loadExercises } from '../exercise/loadExercises.ts';
import { resetFile } from '../exercise/starter.ts';
import type { Judge } from '../judge/startJudge.ts';
import type { Verdict } from '../judge/Verdict.ts';
import { runExercise } from '../runExercise.ts';
import { describeProgress, findNext, findStep, prepareFile, type Workshop } from '../Workshop.ts';
import { JudgedFile } from './JudgedFile.ts';
import { layOut } from './layOut.ts';
import { findEditor, openEditor } from './openEditor.ts';
import type { ScreenState } from './showScreen.ts';
import type { Terminal } from './Terminal.ts';

/** A longer pause is a break, which does not count as time spent. */
const longestPauseMs = 10 * 60_000;

/** A learner at the screen: what they save is judged, what they press is done, and the screen is drawn again. */
export class Session {
  readonly #workshop: Workshop;
  readonly #terminal: Terminal;
  readonly #judge: Judge;
  readonly #offline: boolean;
  readonly #done = Promise.withResolvers<void>();
  #state!: ScreenState;
  #file: JudgedFile | undefined;
  #lastActive = performance.now();
  /** Whether the terminal is lent: something else prints on it, or the learner has quit. */
  #isAway = false;

  constructor(workshop: Workshop, terminal: Terminal, judge: Judge, offline: boolean) {
    this.#workshop = workshop;
    this.#terminal = terminal;
    this.#judge = judge;
    this.#offline = offline;
  }

  /** Runs until the learner quits. Rejects if something breaks. */
  async run(exercise: Exercise): Promise<void> {
    this.#terminal.enter(
      (key) => this.#try(() => this.#press(key)),
      () => this.#draw(),
    );
    this.#open(exercise, this.#workshop.progress.isNew);
    await this.#done.promise;
    this.#file?.close();
    this.#addTime();
    this.#isAway = true;
  }

  #open(exercise: Exercise, isWelcome = false): void {
    this.#file?.close();
    const problem = prepareFile(this.#workshop, exercise);
    this.#state = {
      exercise,
      verdict: undefined,
      isJudging: true,
      isWelcome,
      view: { kind: 'problem' },
      changes: diffWithUpdate(exercise, this.#workshop.projectFolder),
      note: problem ?? describeProgress(this.#workshop),
      question: undefined,
      scroll: 0,
    };
    this.#file = new JudgedFile(exercise, this.#judge, {
      saved: () => this.#countSave(),
      judging: () => this.#change({ isJudging: true }),
      judged: (verdict) => this.#show(verdict),
      failed: (error) => this.#change({ isJudging: false, note: this.#describe(error) }),
      lessonChanged: () => this.#reload(),
    });
    void this.#file.judge(exercise);
  }

  #countSave(): void {
    const { name } = this.#state.exercise;
    this.#change({ note: undefined, isWelcome: false });
    this.#workshop.progress.update(name, ({ saves }) => ({ saves: saves + 1 }));
    void this.#file?.judge(this.#state.exercise);
  }

  #show(verdict: Verdict): void {
    const { exercise, view, note } = this.#state;
    this.#addTime();
    this.#workshop.progress.record(exercise, verdict);
    const change = { verdict, isJudging: false, question: undefined };
    const step = findStep(exercise, verdict);
    // Hints stay as long as they are of use.
    const hasHints = view.kind === 'hints' && view.step.number === step?.number;
    const isElsewhere = view.kind === 'list' || view.kind === 'changes';
    if (isElsewhere) this.#change(change);
    else this.#change({ ...change, view: hasHints ? view : { kind: 'problem' }, scroll: 0 });
    if (note === undefined) this.#change({ note: describeProgress(this.#workshop) });
  }

  /** Loads the lesson again, which has changed: its code, task or tests. The learner's file stays as it is. */
  #reload(): void {
    const { projectFolder, language, say } = this.#workshop;
    const { name } = this.#state.exercise;
    try {
      const exercises = loadExercises(projectFolder, language);
      const exercise = exercises.find((other) => other.name === name);
      if (exercise === undefined) throw new Error(say.lesson.gone);
      this.#workshop.exercises = exercises;
      this.#change({
        exercise,
        changes: diffWithUpdate(exercise, projectFolder),
        view: { kind: 'problem' },
      });
      void this.#file?.judge(exercise);
    } catch {
      this.#change({ note: say.lesson.gone });
    }
  }

  #press(key: string): void {
    const { question, view, scroll } = this.#state;
    const isScroll = key === 'up' || key === 'down';
    this.#change({ question: undefined, note: undefined, ...(!isScroll && { isWelcome: false }) });
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
    o: () => void this.#openEditor(),
    l: () => {
      const { name } = this.#state.exercise;
      const cursor = this.#workshop.exercises.findIndex((exercise) => exercise.name === name);
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

  /** Returns the step that the learner is at; says so if none is left. */
  #findStep(): StepText | undefined {
    const { exercise, verdict } = this.#state;
    const step = verdict && findStep(exercise, verdict);
    if (verdict && step === undefined) this.#change({ note: this.#workshop.say.noStep });
    return step;
  }

  #showHint(): void {
    const { exercise, view } = this.#state;
    const step = this.#findStep();
    if (step === undefined) return;
    const wereAll = view.kind === 'hints' && view.count === step.hints.length;
    const count = this.#workshop.progress.takeHint(exercise, step);
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
      this.#workshop.progress.noteSolution(this.#state.exercise, step);
      this.#change({ view: { kind: 'solution', step }, scroll: Number.MAX_SAFE_INTEGER });
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

  async #openEditor(): Promise<void> {
    const { exercise, verdict } = this.#state;
    const { say } = this.#workshop;
    const { line = 1, column } = verdict?.problems[0] ?? {};
    const place = `${exercise.path}:${line}`;
    const editor = findEditor();
    if (editor === undefined) return this.#change({ note: say.screen.noEditor(place) });
    const fail = () => this.#change({ note: say.screen.editorFailed(editor.name, place) });
    const open = () => openEditor(editor, { file: exercise.file, line, column }, fail);
    if (!editor.isWindow) return this.#lend(open);
    this.#change({ note: say.screen.opened(editor.name) });
    await open();
  }

  async #run(): Promise<void> {
    const { exercise } = this.#state;
    await this.#lend(
      () => runExercise(this.#workshop, exercise, this.#offline),
      this.#workshop.say.screen.anyKey,
    );
  }

  /** Lends the terminal to something that prints on it. */
  async #lend(action: () => Promise<unknown>, question?: string): Promise<void> {
    this.#isAway = true;
    try {
      await this.#terminal.lend(action, question);
    } catch (error) {
      this.#state.note = this.#describe(error);
    }
    this.#isAway = false;
    this.#draw();
  }

  #go(by: 1 | -1): void {
    const { exercises, say } = this.#workshop;
    const { exercise, verdict } = this.#state;
    const isSolved = verdict?.problems.length === 0;
    const at = exercises.findIndex(({ name }) => name === exercise.name);
    const next = (by === 1 && isSolved && findNext(this.#workshop, exercise)) || exercises[at + by];
    if (next) this.#goTo(next);
    else this.#change({ note: by === 1 ? say.last : say.first });
  }

  #goTo(exercise: Exercise): void {
    this.#addTime();
    this.#workshop.progress.goTo(exercise.name);
    this.#open(exercise);
  }

  /** Adds the time since the last call to the exercise, unless it was a break. */
  #addTime(): void {
    const now = performance.now();
    const passed = now - this.#lastActive;
    this.#lastActive = now;
    if (passed > longestPauseMs) return;
    this.#workshop.progress.update(this.#state.exercise.name, ({ spentMs, solvedAt }) => ({
      spentMs: solvedAt === undefined ? Math.round(spentMs + passed) : spentMs,
    }));
  }

  /** An error is shown on the screen: the learner goes on. */
  #try(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#change({ note: this.#describe(error) });
    }
  }

  #describe(error: unknown): string {
    return describeError(error, this.#workshop.language);
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
