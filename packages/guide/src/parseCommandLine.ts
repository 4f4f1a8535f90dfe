import { type ParseArgsConfig, parseArgs } from 'node:util';
// By its path: `pnpm diagnose` runs even where the packages are not linked.
import { chooseLanguage, type Language } from '../../core/src/index.ts';
import { texts } from './texts.ts';

/**
 * Returns the language to report mistakes in a command line in: the one that `--lang` names, or else the
 * system's, even if the rest of the command line cannot be read.
 */
export function readLanguage(commandLine: readonly string[]): Language {
  try {
    return chooseLanguage(commandLine);
  } catch {
    return chooseLanguage([]);
  }
}

/**
 * Parses a command line as `parseArgs` does.
 * @throws {Error} if it has an unknown option, or a value is missing or superfluous
 */
export function parseCommandLine<Config extends ParseArgsConfig>(
  program: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const { message, code = '' } = error as NodeJS.ErrnoException;
    const { badOption, commandLine } = texts[readLanguage(config.args ?? [])].errors;
    const option = /'(?:-\w, )?(-[^' ]*)/.exec(message)?.[1] ?? '';
    const kind =
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? 'unknown'
        : /does not take/.test(message)
          ? 'takes no value'
          : 'needs a value';
    throw new Error(commandLine(badOption(option, kind), program));
  }
}

/**
 * Returns the language that `--lang` chose, or else the system's.
 * @throws {Error} if it is neither `ko` nor `en`
 */
export function parseLanguage(value: string | undefined): Language {
  if (value === undefined) return chooseLanguage([]);
  if (value === 'ko' || value === 'en') return value;
  throw new Error(texts[chooseLanguage([])].errors.badLanguage(value));
}
