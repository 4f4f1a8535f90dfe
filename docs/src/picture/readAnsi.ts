import { widthOf } from '../widthOf.ts';
import { type Piece, windowColors } from './drawWindow.ts';

const { red, green, yellow, blue, magenta, cyan, dim } = windowColors;
const colors: Record<number, string> = {
  31: red,
  32: green,
  33: yellow,
  34: blue,
  35: magenta,
  36: cyan,
  90: dim,
  94: blue,
  96: cyan,
};

/** Reads what a program prints in color as rows of pieces, broken where a terminal of that width breaks them. */
export function readAnsi(text: string, columns: number): Piece[][] {
  const rows: Piece[][] = [];
  let look: Omit<Piece, 'text'> & { isDim?: boolean } = {};
  for (const line of text.split('\n')) {
    let row: Piece[] = [];
    let room = columns;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a color begins with one
    for (const part of line.split(/(\u001b\[[\d;]*m)/)) {
      const [, codes] = /^\u001b\[([\d;]*)m$/.exec(part) ?? [];
      if (codes !== undefined) {
        for (const code of codes.split(';')) look = change(look, Number(code));
        continue;
      }
      let rest = [...part].filter((sign) => sign >= ' ');
      while (rest.length > 0) {
        const taken = countFitting(rest, room);
        if (taken > 0) row.push({ text: rest.slice(0, taken).join(''), ...shown(look) });
        room -= widthOf(rest.slice(0, taken).join(''));
        rest = rest.slice(taken);
        if (rest.length === 0) break;
        rows.push(row);
        row = [];
        room = columns;
      }
    }
    rows.push(row);
  }
  return rows;
}

function countFitting(signs: readonly string[], room: number): number {
  let width = 0;
  const end = signs.findIndex((sign) => {
    width += widthOf(sign);
    return width > room;
  });
  return end === -1 ? signs.length : end;
}

type Look = Omit<Piece, 'text'> & { isDim?: boolean };

function change(look: Look, code: number): Look {
  if (code === 0) return {};
  if (code === 1) return { ...look, isBold: true };
  if (code === 2) return { ...look, isDim: true };
  if (code === 22) return { ...look, isBold: false, isDim: false };
  if (code === 39) return { ...look, color: undefined };
  return code in colors ? { ...look, color: colors[code] } : look;
}

function shown({ color, isBold, isDim }: Look): Omit<Piece, 'text'> {
  return { color: color ?? (isDim ? dim : undefined), isBold };
}
