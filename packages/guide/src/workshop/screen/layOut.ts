import stringWidth from 'string-width';
import { forTerminal, style } from '../show/style.ts';
import { wrapLine } from '../show/wrapLine.ts';
import type { Workshop } from '../Workshop.ts';
import { type ScreenState, showScreen } from './showScreen.ts';

/** A screen's lines, and how far its middle can be scrolled. */
export type Layout = { lines: string[]; maxScroll: number };

/** From here on, the task stands beside the verdict. */
const wide = 110;
/** Longer lines of prose are hard to read. */
const longestLine = 100;
const fewestRows = 3;

/** Returns the lines of the screen for a state: title and steps, then what is to be fixed, and the keys at the bottom. */
export function layOut(
  workshop: Workshop,
  state: ScreenState,
  { columns, rows }: { columns: number; rows: number },
): Layout {
  const isWide = columns >= wide;
  const { title, file, steps, stepsShort, middle, side, foot } = showScreen(
    workshop,
    state,
    isWide,
  );
  const fit = (lines: readonly string[], width = columns) =>
    forTerminal(lines).flatMap((line) => wrapLine(line, width));

  const half = Math.min(longestLine, Math.floor((columns - separator.length) / 2));
  const body =
    isWide && side.length > 0
      ? [fit(middle, half), fit(side, half)]
      : [fit(side.length > 0 ? [...middle, '', ...side] : middle, Math.min(columns, longestLine))];
  const longest = Math.max(...body.map((column) => column.length));
  const bottom = fit(foot);
  const head = (of: readonly string[]) => [
    ...fit([placeRight(title.text, title.progress, columns), ...file]),
    ...(of.length > 0 ? ['', ...fit(of)] : []),
    '',
  ];
  const whole = head(steps);
  const isCrowded = whole.length + longest + 1 + bottom.length > rows;
  const top = isCrowded && stepsShort !== '' ? head([stepsShort]) : whole;

  const room = Math.max(fewestRows, rows - top.length - 1 - bottom.length);
  const maxScroll = Math.max(0, longest - room);
  const lines = [
    ...top,
    ...joinColumns(
      body.map((column) => clip(column, state.scroll, room)),
      half,
    ),
    showStatus(workshop, state, maxScroll > 0, columns),
    ...bottom,
  ];
  return { lines: lines.slice(-rows), maxScroll };
}

const separator = ' │ ';

/** Returns as many lines as there is room for. A column that fits does not move when the other is scrolled. */
function clip(column: readonly string[], scroll: number, room: number): string[] {
  const start = Math.min(scroll, Math.max(0, column.length - room));
  return Array.from({ length: room }, (_, at) => column[start + at] ?? '');
}

function joinColumns([left = [], right]: string[][], width: number): string[] {
  if (right === undefined) return left;
  const [line = ''] = forTerminal([style('dim', separator)]);
  const end = Math.max(...[left, right].map((rows) => rows.findLastIndex((row) => row !== '')));
  return left.map((text, at) => (at > end ? '' : pad(text, width) + line + (right[at] ?? '')));
}

/** Whether the middle goes on, and whether a save is being judged: in a row of its own, so that nothing moves. */
function showStatus(
  { say }: Workshop,
  { isJudging }: ScreenState,
  isLong: boolean,
  columns: number,
): string {
  const more = isLong ? style('cyan', say.screen.more) : '';
  const judging = isJudging ? style('dim', say.screen.judging) : '';
  return forTerminal([placeRight(more, judging, columns)])
    .join('')
    .trimEnd();
}

/** Puts a second text at the right end of the row, if there is room. */
function placeRight(text: string, right: string, columns: number): string {
  const left = columns - stringWidth(right) - 1;
  return stringWidth(text) < left ? `${pad(text, left)} ${right}` : `${text}  ${right}`;
}

function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - stringWidth(text)));
}
