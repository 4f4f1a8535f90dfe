import type { Language } from '@by-example/core';
import { parseCommandLine, parseLanguage } from '../parseCommandLine.ts';
import { texts as guideTexts } from '../texts.ts';
import { texts } from './texts.ts';

/** The options of `pnpm workshop`. */
export type WorkshopOptions = {
  /** Undefined to open an exercise. */
  command: Command | undefined;
  /** The exercise's number, or a part of its name; the folder of `report`. */
  word: string | undefined;
  language: Language;
  all: boolean;
  json: boolean;
  csv: boolean;
  /** For `verify`: tries one mistake of each step. */
  quick: boolean;
  offline: boolean;
  /** The learner's name, for `check --json`. */
  name: string | undefined;
  wantsHelp: boolean;
};

const commands = [
  'list',
  'check',
  'hint',
  'solution',
  'reset',
  'run',
  'diff',
  'next',
  'previous',
  'report',
  'verify',
] as const;

type Command = (typeof commands)[number];

/**
 * Parses the command line of `pnpm workshop`.
 * @throws {Error} if it has an option that does not exist, or too many words or too few
 */
export function readWorkshopOptions(commandLine: string[]): WorkshopOptions {
  const { values, positionals } = parseCommandLine('pnpm workshop', {
    args: commandLine,
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      name: { type: 'string' },
      all: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      csv: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      offline: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const language = parseLanguage(values.lang);
  const [first] = positionals;
  const command = commands.find((name) => name === first);
  const words = command === undefined ? positionals : positionals.slice(1);
  const wantsHelp = values.help || first === 'help';
  const most = command === 'list' || values.all ? 0 : 1;
  const { tooManyWords, noFolder } = texts[language].errors;
  const refuse = (found: string) =>
    new Error(guideTexts[language].errors.commandLine(found, 'pnpm workshop'));
  if (words.length > most) throw refuse(tooManyWords(words[most] ?? ''));
  if (command === 'report' && words.length === 0 && !wantsHelp) throw refuse(noFolder);
  return {
    command,
    word: words[0],
    language,
    all: values.all,
    json: values.json,
    csv: values.csv,
    quick: values.quick,
    offline: values.offline,
    name: values.name,
    wantsHelp,
  };
}
