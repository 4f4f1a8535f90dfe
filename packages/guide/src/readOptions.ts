import type { Language } from '@by-example/core';
import { parseCommandLine, parseLanguage } from './parseCommandLine.ts';

/** The options of `pnpm start`. */
export type StartOptions = {
  words: string[];
  language: Language;
  offline: boolean;
  wantsList: boolean;
  wantsHelp: boolean;
};

/**
 * Parses the command line of `pnpm start`.
 * @throws {Error} if it has an option that does not exist
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
    language: parseLanguage(values.lang),
    offline: values.offline,
    wantsList: values.list,
    wantsHelp: values.help,
  };
}
