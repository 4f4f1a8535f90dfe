import type { Language } from '@by-example/core';
import { parseCommandLine, parseLanguage } from './parseCommandLine.ts';
import { texts } from './texts.ts';

/** The options of `pnpm start`. */
export type StartOptions = {
  /** What names lessons. */
  words: string[];
  /** What goes to the lesson's program, unchanged; only if one lesson is named. */
  lessonArguments: string[];
  language: Language;
  offline: boolean;
  wantsList: boolean;
  wantsHelp: boolean;
};

/**
 * Parses the command line of `pnpm start`.
 * @throws {Error} if it has an option that does not exist, and does not name the one lesson that it is for
 */
export function readOptions(commandLine: string[]): StartOptions {
  const { own, words, lessonArguments } = divide(commandLine);
  const { values } = parseCommandLine('pnpm start', {
    args: own,
    options: {
      lang: { type: 'string' },
      offline: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const language = parseLanguage(values.lang);
  const [stranger] = lessonArguments;
  if (stranger !== undefined && words.length !== 1) {
    const { errors } = texts[language];
    throw new Error(errors.unknownArgument(stranger, errors.forOneLesson));
  }
  return {
    words,
    lessonArguments,
    language,
    offline: values.offline,
    wantsList: values.list,
    wantsHelp: values.help,
  };
}

/**
 * Divides a command line: words name lessons up to the first option that `pnpm start` does not know; from there on, and
 * after `--`, they go to the lesson's program.
 */
function divide(commandLine: string[]) {
  const own: string[] = [];
  const words: string[] = [];
  const lessonArguments: string[] = [];
  // As in `npm start -- 02`.
  const waiting = commandLine[0] === '--' ? commandLine.slice(1) : [...commandLine];
  for (let word = waiting.shift(); word !== undefined; word = waiting.shift()) {
    if (word === '--') lessonArguments.push(...waiting.splice(0));
    else if (/^(?:-h|--(?:lang|offline|list|help)(?:=.*)?)$/s.test(word)) {
      own.push(word, ...(word === '--lang' ? waiting.splice(0, 1) : []));
    } else if (lessonArguments.length > 0 || /^-./s.test(word)) lessonArguments.push(word);
    else words.push(word);
  }
  return { own, words, lessonArguments };
}
