/** The languages of the lessons. */
export type Language = 'ko' | 'en';

/**
 * Returns the language to print in: `--lang ko` or `--lang en` among the arguments, else the system's.
 * @throws {TypeError} if `--lang` names another
 */
export function chooseLanguage(
  commandLine: readonly string[] = process.argv.slice(2),
  environment: NodeJS.ProcessEnv = process.env,
): Language {
  const at = commandLine.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at === -1) return systemLanguage(environment);
  const language = commandLine[at]?.split('=')[1] ?? commandLine[at + 1] ?? '';
  if (language === 'ko' || language === 'en') return language;
  throw new TypeError(
    `Cannot use the language ${JSON.stringify(language)}: --lang takes ko or en\nTry: --lang en`,
  );
}

function systemLanguage(environment: NodeJS.ProcessEnv): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG;
  const name = locale ?? Intl.DateTimeFormat().resolvedOptions().locale;
  return /^ko([-_.]|$)/.test(name) ? 'ko' : 'en';
}
