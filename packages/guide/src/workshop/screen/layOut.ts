import wrapAnsi from 'wrap-ansi';
import type { Workshop } from '../Workshop.ts';
import type { ScreenState } from './ScreenState.ts';
import { showBody } from './showBody.ts';
import { showFoot } from './showFoot.ts';
import { showHead } from './showHead.ts';

/** A screen's lines, and how far its middle can be scrolled. */
export type Layout = { lines: string[]; maxScroll: number };

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
