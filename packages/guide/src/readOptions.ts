import { parseArgs } from 'node:util';
import { chooseLanguage, type Language } from '@by-example/core';

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
  const { values, positionals } = parse(commandLine);
  return {
    words: positionals,
    language: chooseLanguage(values.lang === undefined ? [] : ['--lang', values.lang]),
    offline: values.offline,
    wantsList: values.list,
    wantsHelp: values.help,
  };
}

function parse(commandLine: string[]) {
  try {
    return parseArgs({
      args: commandLine,
      allowPositionals: true,
      options: {
        lang: { type: 'string' },
        offline: { type: 'boolean', default: false },
        list: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    const found = String(error instanceof Error ? error.message : error).split(/\. |\n/)[0];
    throw new Error(`Cannot read the command line: ${found}\nTry: pnpm start --help`);
  }
}
