import type { Language } from '../../../core/src/index.ts';
import { parseCommandLine, parseLanguage } from '../parseCommandLine.ts';

/** The options of `pnpm diagnose`. */
export type DiagnoseOptions = { language: Language; isJson: boolean; wantsHelp: boolean };

/**
 * Parses the command line of `pnpm diagnose`.
 * @throws {Error} if it has an option that does not exist, or a word
 */
export function readDiagnoseOptions(commandLine: string[]): DiagnoseOptions {
  const { values } = parseCommandLine('pnpm diagnose', {
    args: commandLine,
    options: {
      lang: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return {
    language: parseLanguage(values.lang),
    isJson: values.json,
    wantsHelp: values.help,
  };
}
