import { expect, test } from 'vitest';
import { drawWindow, windowColors } from '../../src/picture/drawWindow.ts';
import { readAnsi } from '../../src/picture/readAnsi.ts';

test('readAnsi() reads colors and bold text, and forgets them where they end', () => {
  const rows = readAnsi(
    '\u001b[32m✓\u001b[39m 1 \u001b[1mbold\nstill\u001b[22m \u001b[2mdim\u001b[0m.',
    40,
  );

  expect(rows).toEqual([
    [{ text: '✓', color: windowColors.green }, { text: ' 1 ' }, { text: 'bold', isBold: true }],
    [
      { text: 'still', isBold: true },
      { text: ' ', isBold: false },
      { text: 'dim', color: windowColors.dim, isBold: false },
      { text: '.' },
    ],
  ]);
});

test('readAnsi() breaks a row where a terminal does: a Korean sign takes two columns', () => {
  const textOf = (text: string, columns: number) =>
    readAnsi(text, columns).map((row) => row.map((piece) => piece.text).join(''));

  expect(textOf('abcdef', 4)).toEqual(['abcd', 'ef']);
  expect(textOf('a한국어', 4)).toEqual(['a한', '국어']);
  expect(textOf('\u001b[31mabcd\u001b[39mef\n', 4)).toEqual(['abcd', 'ef', '']);
});

test('drawWindow() draws text as text, each sign in its columns, and cuts off what does not fit', () => {
  const picture = drawWindow({
    names: ['name'],
    rows: [
      [{ text: 'a <b>' }, { text: '  한글x', color: '#fff' }],
      [{ text: 'second' }],
      [{ text: 'third' }],
    ],
    columns: 11,
    rowCount: 2,
  });

  expect(picture.match(/(?<=<text [^>]*>)[^<]*/g)).toEqual([
    'name',
    'a &lt;b&gt;',
    '한글',
    'second',
  ]);
  const [first, korean] = picture.match(/<text [^>]*>(?=a|한)/g) ?? [];
  expect(first).toContain('x="20" textLength="40.5"');
  expect(korean).toMatch(/x="77.1 93.3" font-size="15.4" y="[\d.]+" fill="#fff"/);
});
