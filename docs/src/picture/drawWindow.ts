import { widthOf } from '../widthOf.ts';

/** A piece of a row of text, and how it looks. */
export type Piece = { text: string; color?: string | undefined; isBold?: boolean | undefined };

/** A window to draw: what stands in its bar, and its rows of text. */
export type Window = {
  /** Its name, or the names of its tabs, of which the first is open. */
  names: readonly string[];
  rows: readonly (readonly Piece[])[];
  /** Its size in signs. Rows that do not fit are cut off. */
  columns: number;
  rowCount: number;
};

/** The colors of a window: one set, which stands out on a light page and on a dark one. */
export const windowColors = {
  back: '#101618',
  bar: '#182023',
  line: '#2f3a3d',
  text: '#dde4e1',
  dim: '#8b9895',
  red: '#ff8e84',
  green: '#74d9b4',
  yellow: '#ffc25c',
  blue: '#8ec5ff',
  magenta: '#d6b4ff',
  cyan: '#7bd3de',
};

const sign = { width: 8.1, size: 14, height: 21, wideSize: 15.4 };
const margin = { side: 20, top: 16, bottom: 14 };
const barHeight = 38;

/**
 * Draws a window of text as SVG. Each piece takes the width of its signs, a Korean one that of two, whatever
 * font a reader has.
 */
export function drawWindow({ names, rows, columns, rowCount }: Window): string {
  const width = Math.ceil(2 * margin.side + columns * sign.width);
  const height = barHeight + margin.top + rowCount * sign.height + margin.bottom;
  const lines = rows.slice(0, rowCount).flatMap((row, at) => drawRow(row, columns, at));
  const { back, bar, line, text } = windowColors;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', 'D2Coding', 'Noto Sans Mono CJK KR', monospace" font-size="${sign.size}" fill="${text}" role="img">
  <title>${escapeXml(names.join(', '))}</title>
  <rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="12" fill="${back}" stroke="${line}"/>
  <path d="M1 ${barHeight}V13A12 12 0 0 1 13 1H${width - 13}A12 12 0 0 1 ${width - 1} 13V${barHeight}z" fill="${bar}"/>
${[...(names.length > 1 ? drawTabs(names) : drawName(names[0] ?? '', width)), ...lines].map((element) => `  ${element}`).join('\n')}
</svg>
`;
}

function drawName(name: string, width: number): string[] {
  const dots = [0, 1, 2].map(
    (at) =>
      `<circle cx="${margin.side + 5 + at * 17}" cy="${barHeight / 2}" r="5" fill="${windowColors.line}"/>`,
  );
  const label = `<text x="${width / 2}" y="${barHeight / 2 + 5}" text-anchor="middle" font-size="13" fill="${windowColors.dim}">${escapeXml(name)}</text>`;
  return [...dots, label];
}

/** Draws tabs, the first of which is open. */
function drawTabs(names: readonly string[]): string[] {
  const { green, dim } = windowColors;
  let x = margin.side;
  return names.flatMap((name, at) => {
    const width = widthOf(name) * sign.width;
    const tab = drawText({ text: name, color: at === 0 ? green : dim }, x, barHeight / 2 + 5);
    const mark = `<path d="M${x} ${barHeight - 1}h${round(width)}" stroke="${green}" stroke-width="2"/>`;
    x += width + 28;
    return at === 0 ? [tab, mark] : [tab];
  });
}

/** Signs that take two columns, and runs of all others: they are drawn apart, and so are words far from each other. */
const run = /[ᄀ-ᇿ⺀-꓏가-힣豈-﫿︰-﹏＀-｠]+|(?: ?[^\sᄀ-ᇿ⺀-꓏가-힣豈-﫿︰-﹏＀-｠]+)+/g;

function drawRow(row: readonly Piece[], columns: number, at: number): string[] {
  const y = barHeight + margin.top + at * sign.height + sign.height * 0.72;
  let column = 0;
  return row.flatMap((piece) => {
    const start = column;
    column += widthOf(piece.text);
    return [...piece.text.matchAll(run)].flatMap(({ 0: found, index }) => {
      const text = found.trimStart();
      const from = start + widthOf(piece.text.slice(0, index)) + found.length - text.length;
      const room = Math.floor((columns - from) / (widthOf(text) / text.length));
      const fitting = text.slice(0, Math.max(0, room));
      return fitting === ''
        ? []
        : drawText({ ...piece, text: fitting }, margin.side + from * sign.width, y);
    });
  });
}

function drawText({ text, color, isBold }: Piece, x: number, y: number): string {
  const attributes = [
    ...(widthOf(text) > text.length ? placeWide(text, x) : placeRun(text, x)),
    `y="${round(y)}"`,
    ...(color === undefined ? [] : [`fill="${color}"`]),
    ...(isBold ? ['font-weight="700"'] : []),
  ];
  return `<text ${attributes.join(' ')}>${escapeXml(text)}</text>`;
}

/** A run of signs fills its columns. */
function placeRun(text: string, x: number): string[] {
  const width = round(text.length * sign.width);
  return [`x="${round(x)}" textLength="${width}" lengthAdjust="spacingAndGlyphs"`];
}

/** A Korean sign stands in the middle of its two columns. */
function placeWide(text: string, x: number): string[] {
  const start = x + sign.width - sign.wideSize / 2;
  const places = [...text].map((_, at) => round(start + at * 2 * sign.width));
  return [`x="${places.join(' ')}" font-size="${sign.wideSize}"`];
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
