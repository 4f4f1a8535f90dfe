import { chooseLanguage, type Language } from '@by-example/core';
import { parseCommandLine } from './parseCommandLine.ts';

/** What `pnpm start` was asked for. */
export type StartOptions = {
  words: string[];
  language: Language;
  offline: boolean;
  wantsList: boolean;
  wantsHelp: boolean;
};

/**
 * Reads the command line of `pnpm start`.
 * @throws {Error} for an option it does not know
 */
export function readOptions(commandLine: string[]): StartOptions {
  const { values, positionals } = parseCommandLine('pnpm start', {
    args: commandLine,
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      offline: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return {
    words: positionals,
    language: chooseLanguage(values.lang === undefined ? [] : ['--lang', values.lang]),
    offline: values.offline,
    wantsList: values.list,
    wantsHelp: values.help,
  };
}
