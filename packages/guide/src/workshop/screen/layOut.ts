import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import { showDiff } from '../show/showDiff.ts';
import { showHints } from '../show/showHints.ts';
import { showList } from '../show/showList.ts';
import { showProblem } from '../show/showProblem.ts';
import { showSolution } from '../show/showSolution.ts';
import { showSolved } from '../show/showSolved.ts';
import { showSteps } from '../show/showSteps.ts';
import type { Workshop } from '../Workshop.ts';
import type { ScreenState } from './ScreenState.ts';

/** A screen's lines, and how far its middle can be scrolled. */
export type Layout = { lines: string[]; maxScroll: number };

const barLength = 10;

/** Gives the screen for a state: title and steps, then what is to be mended, and the keys at the bottom. */
export function layOut(
  workshop: Workshop,
  state: ScreenState,
  { columns, rows }: { columns: number; rows: number },
): Layout {
  const fit = (lines: readonly string[]) => lines.flatMap((line) => wrapLine(line, columns));
  const head = fit(showHead(workshop, state));
  const body = fit(showBody(workshop, state));
  const short = fit(showFoot(workshop, state, false));
  const isLong = body.length > rows - head.length - short.length;
  const foot = isLong ? fit(showFoot(workshop, state, true)) : short;
  const room = Math.max(3, rows - head.length - foot.length);
  const maxScroll = Math.max(0, body.length - room);
  const start = Math.min(state.scroll, maxScroll);
  const shown = body.slice(start, start + room);
  const filling = Array.from({ length: room - shown.length }, () => '');
  return { lines: [...head, ...shown, ...filling, ...foot].slice(-rows), maxScroll };
}

/** Breaks a line that is too long; the rest of it is indented as its beginning is. */
function wrapLine(line: string, columns: number): string[] {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const room = Math.max(10, columns - indent.length);
  const rows = wrapAnsi(line.slice(indent.length), room, { hard: true, trim: false }).split('\n');
  return rows.map((row, at) => indent + (at === 0 ? row.trimEnd() : row.trim()));
}

function showHead(workshop: Workshop, { exercise, verdict, view, changes }: ScreenState): string[] {
  const { say, exercises, progress } = workshop;
  const known = progress.read().exercises;
  const solved = exercises.filter(({ name }) => known[name]?.solvedAt !== undefined).length;
  const full = Math.round((solved / exercises.length) * barLength);
  const bar = styleText('green', '█'.repeat(full)) + styleText('dim', '░'.repeat(barLength - full));
  const title = `${styleText('bold', `${exercise.number} ${exercise.title}`)}  ${bar} ${solved}/${exercises.length}`;
  if (view.kind === 'list') return [title, ''];
  const line = verdict?.problem?.line ?? 1;
  return [
    title,
    styleText('cyan', `${exercise.path}:${line}`),
    ...(changes.length > 0 ? [styleText('yellow', say.lesson.changed)] : []),
    '',
    ...showSteps(exercise, verdict, say),
    '',
  ];
}

function showBody(workshop: Workshop, state: ScreenState): string[] {
  const { say } = workshop;
  const { exercise, verdict, view, code, phase } = state;
  switch (view.kind) {
    case 'list':
      return showList(workshop, workshop.exercises[view.cursor] ?? exercise);
    case 'changes':
      return showDiff(state.changes, 'red');
    case 'solution':
      return showSolution(exercise, view.step.number, say);
  }
  if (verdict === undefined) return [exercise.goal, '', styleText('dim', say.screen.judging)];
  if (phase === 'checking types') return [styleText('dim', say.screen.checkingTypes)];
  if (verdict.problem === undefined) return showSolved(workshop, exercise, code);
  const isUntouched =
    verdict.problem.kind === 'todo' && verdict.steps.every(({ state }) => state !== 'passed');
  return [
    ...(isUntouched ? [exercise.goal, ''] : []),
    ...showProblem(exercise, verdict, code, say),
    ...(isUntouched ? [styleText('dim', say.screen.edit)] : []),
    ...(view.kind === 'hints' ? ['', ...showHints(view.step, view.count, say)] : []),
  ];
}

function showFoot({ say }: Workshop, state: ScreenState, isLong: boolean): string[] {
  const { question, note, view, phase, verdict, changes } = state;
  if (question) return ['', styleText('yellow', question.text)];
  const { keys } = say.screen;
  const names = [
    ['h', keys.hint],
    ['s', keys.solution],
    ['l', keys.list],
    ['r', keys.run],
    ['x', keys.reset],
    ['n', keys.next],
    ['p', keys.previous],
    ...(changes.length > 0 ? [['d', keys.changes]] : []),
    ['q', keys.quit],
  ].map(([key, name]) => `${styleText('bold', key ?? '')}\u00a0${name}`);
  const isJudging = phase === 'judging' && verdict !== undefined;
  const line = view.kind === 'list' ? say.screen.choose : names.join(' · ');
  return [
    '',
    ...(note === undefined ? [] : [styleText('yellow', note)]),
    ...(isJudging ? [styleText('dim', say.screen.judging)] : []),
    isLong ? `${line} · ${say.screen.scroll}` : line,
  ];
}
