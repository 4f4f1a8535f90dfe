import { chooseLanguage, type Language } from '@by-example/core';
import { parseCommandLine } from '../parseCommandLine.ts';

/** What `pnpm workshop` was asked for. */
export type WorkshopOptions = {
  /** Undefined to open an exercise. */
  command: Command | undefined;
  /** The exercise's number, or a part of its name. */
  word: string | undefined;
  language: Language;
  all: boolean;
  json: boolean;
  offline: boolean;
  wantsHelp: boolean;
};

export const commands = [
  'list',
  'check',
  'hint',
  'solution',
  'reset',
  'run',
  'diff',
  'next',
  'previous',
  'verify',
] as const;

export type Command = (typeof commands)[number];

/**
 * Reads the command line of `pnpm workshop`.
 * @throws {Error} for an option it does not know, or more words than it takes
 */
export function readWorkshopOptions(commandLine: string[]): WorkshopOptions {
  const { values, positionals } = parseCommandLine('pnpm workshop', {
    args: commandLine,
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      all: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      offline: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [first] = positionals;
  const command = commands.find((name) => name === first);
  const words = command === undefined ? positionals : positionals.slice(1);
  const most = command === 'list' || values.all ? 0 : 1;
  if (words.length > most) {
    const found = `${JSON.stringify(words[most])} is one word too many`;
    throw new Error(`Cannot read the command line: ${found}\nTry: pnpm workshop --help`);
  }
  return {
    command,
    word: words[0],
    language: chooseLanguage(values.lang === undefined ? [] : ['--lang', values.lang]),
    all: values.all,
    json: values.json,
    offline: values.offline,
    wantsHelp: values.help || first === 'help',
  };
}
