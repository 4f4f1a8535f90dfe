import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@by-example/core';
import { forms } from '../code/Call.ts';
import { type CodePiece, splitCode } from '../playground/splitCode.ts';
import { drawWindow, type Piece, windowColors } from './drawWindow.ts';
import { readAnsi } from './readAnsi.ts';

const size = { columns: 90, rowCount: 18 };
const languages = ['ko', 'en'] as const;

const screensCommand = 'node packages/guide/src/workshop/screen/printScreens.ts 02';
const startCommand = (language: Language) => `pnpm start 02 --offline --lang ${language}`;

/** The commands whose output the pictures show, in color. */
export const pictureCommands: readonly string[] = [
  screensCommand,
  ...languages.map((language) => startCommand(language)),
];

/**
 * Draws the three ways to use the project, each in both languages: a lesson that was run, a call in its forms,
 * and the workshop in the middle of an exercise. Returns the pictures by their path in the project.
 */
export function drawWays(
  projectFolder: string,
  outputOf: (command: string) => string,
): Map<string, string> {
  const screens: Record<Language, string> = JSON.parse(outputOf(screensCommand));
  return new Map(
    languages.flatMap((language) => {
      const pathOf = (way: string) => `docs/pictures/${way}.${language}.svg`;
      const command = startCommand(language);
      return [
        [pathOf('walkthrough'), drawRun(command, outputOf(command))],
        [pathOf('reference'), drawForms(projectFolder, language)],
        [
          pathOf('workshop'),
          drawWindow({
            ...size,
            names: [`pnpm workshop --lang ${language}`],
            rows: readAnsi(screens[language], size.columns),
          }),
        ],
      ];
    }),
  );
}

function drawRun(command: string, output: string): string {
  const prompt: Piece[] = [
    { text: '$ ', color: windowColors.green },
    { text: command, isBold: true },
  ];
  const rows = [prompt, ...readAnsi(output.trimEnd(), size.columns)];
  return drawWindow({ ...size, names: ['openai-by-example'], rows });
}

const { magenta, green, blue, yellow, dim } = windowColors;
const colors: Record<CodePiece['kind'], string | undefined> = {
  plain: undefined,
  comment: dim,
  string: green,
  name: blue,
  keyword: magenta,
  number: yellow,
};

/** Draws a snippet of the reference under the tabs of its forms. */
function drawForms(projectFolder: string, language: Language): string {
  const file = join(projectFolder, `docs/snippets/${language}/system-message/openai.ts`);
  const rows: Piece[][] = [[]];
  for (const { kind, text } of splitCode(readFileSync(file, 'utf8').trimEnd(), 'ts')) {
    for (const [at, part] of text.split('\n').entries()) {
      if (at > 0) rows.push([]);
      rows.at(-1)?.push({ text: part, color: colors[kind] });
    }
  }
  return drawWindow({ ...size, rowCount: rows.length, names: forms, rows });
}
