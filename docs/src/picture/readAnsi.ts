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

// biome-ignore lint/suspicious/noControlCharactersInRegex: a color begins with one
const change = /\u001b\[([\d;]*)m/;

type Look = Omit<Piece, 'text'> & { isDim?: boolean };

/** Reads what a program prints in color as rows of pieces, broken where a terminal of that width breaks them. */
export function readAnsi(text: string, columns: number): Piece[][] {
  let look: Look = {};
  return text.split('\n').flatMap((line) => {
    const pieces = line.split(change).flatMap((part, at) => {
      if (at % 2 === 0) return { text: part, ...shown(look) };
      // Every second part says how what follows looks.
      for (const code of part.split(';')) look = changeLook(look, Number(code));
      return [];
    });
    return breakRow(pieces, columns);
  });
}

function breakRow(pieces: readonly Piece[], columns: number): Piece[][] {
  const rows: Piece[][] = [[]];
  let room = columns;
  for (const piece of pieces) {
    for (let rest = piece.text; rest !== ''; ) {
      const text = takeFitting(rest, room);
      rows.at(-1)?.push({ ...piece, text });
      room -= widthOf(text);
      rest = rest.slice(text.length);
      if (rest === '') break;
      rows.push([]);
      room = columns;
    }
  }
  return rows;
}

/** Returns as much of the start of a text as fits into so many columns. */
function takeFitting(text: string, room: number): string {
  let end = 0;
  let width = 0;
  for (const sign of text) {
    width += widthOf(sign);
    if (width > room) break;
    end += sign.length;
  }
  return text.slice(0, end);
}

function changeLook(look: Look, code: number): Look {
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
