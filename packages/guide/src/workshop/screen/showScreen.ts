import type { Exercise, StepText } from '../exercise/Exercise.ts';
import type { Verdict } from '../judge/Verdict.ts';
import { placeOf, showProblem } from '../show/showProblem.ts';
import { countSteps, showList, showSteps, showStepsShort } from '../show/showProgress.ts';
import { showDiff, showSolved } from '../show/showSolved.ts';
import { showHints, showSolution, showTask } from '../show/showTask.ts';
import { highlightProse, style } from '../show/style.ts';
import { findStep, type Workshop } from '../Workshop.ts';

/** All that the screen shows. */
export type ScreenState = {
  exercise: Exercise;
  /** Undefined until the file has been judged once. */
  verdict: Verdict | undefined;
  isJudging: boolean;
  /** Whether the workshop was never opened before, and nothing was pressed or saved yet. */
  isWelcome: boolean;
  /** What is shown below the steps: the problem with the hints that were asked for, or something else. */
  view:
    | { kind: 'problem' }
    | { kind: 'hints'; step: StepText; count: number }
    | { kind: 'solution'; step: StepText }
    | { kind: 'changes' }
    | { kind: 'list'; cursor: number };
  /** How the lesson has changed since the learner's file was made. */
  changes: string[];
  /** A line that goes away with the next key or save. */
  note: string | undefined;
  /** A question that waits for y or n. */
  question: { text: string; yes: () => void } | undefined;
  /** How many lines of the middle are scrolled past. */
  scroll: number;
};

/** The parts of a screen. The side stands beside the middle if the terminal is wide, else below it. */
export type ScreenParts = {
  title: { text: string; progress: string };
  /** The file to edit, and what is to be known about it. */
  file: string[];
  steps: string[];
  /** The same in one line, if there is little room. */
  stepsShort: string;
  middle: string[];
  side: string[];
  foot: string[];
};

const barLength = 10;

/** Returns the parts of the screen for a state; a wide one has more of the code. */
export function showScreen(workshop: Workshop, state: ScreenState, isWide: boolean): ScreenParts {
  const { say } = workshop;
  const { exercise, verdict, view, changes } = state;
  const title = {
    text: style('bold', `${exercise.number} ${exercise.title}`),
    progress: showBar(workshop),
  };
  const foot = showFoot(workshop, state);
  if (view.kind === 'list') {
    const middle = showList(workshop, workshop.exercises[view.cursor] ?? exercise);
    return { title, file: [], steps: [], stepsShort: '', middle, side: [], foot };
  }
  const [problem] = verdict?.problems ?? [];
  const place = (problem && placeOf(exercise, problem)) || exercise.path;
  const current = verdict && findStep(exercise, verdict);
  return {
    title,
    file: [
      style('cyan', place),
      ...(changes.length > 0
        ? [style('yellow', `${say.lesson.changed} ${say.screen.seeChanges}`)]
        : []),
    ],
    steps: showSteps(exercise, verdict, say),
    stepsShort: showStepsShort(exercise, verdict, current?.number, say),
    middle: showMiddle(workshop, state, isWide),
    side: showSide(workshop, state),
    foot,
  };
}

function showBar(workshop: Workshop): string {
  const { passed, total } = countSteps(workshop);
  const full = Math.floor((passed / total) * barLength);
  const bar = style('green', '█'.repeat(full)) + style('dim', '░'.repeat(barLength - full));
  return `${bar} ${workshop.say.steps(passed, total)}`;
}

/** What is to be fixed or written, or what was asked for instead. */
function showMiddle(workshop: Workshop, state: ScreenState, isWide: boolean): string[] {
  const { say } = workshop;
  const { exercise, verdict, view, changes, isWelcome } = state;
  if (view.kind === 'changes') return showDiff(workshop, changes);
  const welcome = isWelcome
    ? [...say.screen.welcome(exercise.path).map((line) => highlightProse(line)), '']
    : [];
  if (verdict === undefined)
    return [...welcome, ...(isWelcome ? [] : highlightProse(exercise.goal).split('\n'))];
  if (verdict.problems.length === 0) {
    return showSolved(workshop, exercise, verdict.code, say.screen.next);
  }
  const isUntouched = verdict.steps.every(({ state }) => state === 'todo');
  return [
    ...welcome,
    ...(isUntouched && !isWelcome ? [...highlightProse(exercise.goal).split('\n'), ''] : []),
    ...showProblem(exercise, verdict, say, {
      hasPlace: false,
      around: isWide && !isWelcome ? 2 : 0,
    }),
  ];
}

/** The task of the current step, with the hints that were asked for, or the solution. */
function showSide({ say }: Workshop, { exercise, verdict, view }: ScreenState): string[] {
  const step = verdict && findStep(exercise, verdict);
  if (view.kind === 'changes' || step === undefined) return [];
  return [
    ...showTask(step),
    ...(view.kind === 'hints' ? ['', ...showHints(view.step, view.count, say)] : []),
    ...(view.kind === 'solution' ? ['', ...showSolution(exercise, view.step.number, say)] : []),
  ];
}

/** The keys, below a note; or a question. */
function showFoot({ say }: Workshop, state: ScreenState): string[] {
  const { question, note, view, changes } = state;
  if (question) return [style('yellow', question.text)];
  const { keys } = say.screen;
  const names = [
    ['h', keys.hint],
    ['s', keys.solution],
    ['o', keys.open],
    ['l', keys.list],
    ['r', keys.run],
    ['x', keys.reset],
    ['n', keys.next],
    ['p', keys.previous],
    ...(changes.length > 0 ? [['d', keys.changes]] : []),
    ['q', keys.quit],
  ].map(([key, name]) => `${style('bold', key ?? '')}\u00a0${name?.replaceAll(' ', '\u00a0')}`);
  return [
    ...(note === undefined ? [] : note.split('\n').map((line) => style('yellow', line))),
    view.kind === 'list' ? say.screen.choose : names.join('  '),
  ];
}
