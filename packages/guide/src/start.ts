import { styleText } from 'node:util';
import { chooseEndpoint } from '@by-example/local-endpoint/chooseEndpoint';
import { projectFolder } from '@by-example/local-endpoint/projectFolder';
import { adviseError } from './adviseError.ts';
import { chooseLessons } from './chooseLessons.ts';
import { findLessons, type Lesson } from './findLessons.ts';
import { readLanguage } from './parseCommandLine.ts';
import { pnpmCommand } from './pnpmCommand.ts';
import { printLine } from './printLine.ts';
import { readOptions, type StartOptions } from './readOptions.ts';
import { texts } from './texts.ts';
import { heading, tour } from './tour.ts';

// The tour of the lessons.
for (const signal of ['SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(130));
}
// The reader of the output is gone, as with `| head`.
process.stdout.on('error', () => process.exit(0));
try {
  process.exitCode = await start(readOptions(process.argv.slice(2)));
} catch (error) {
  console.error(adviseError(error, readLanguage(process.argv.slice(2))));
  process.exitCode = 1;
}

async function start({
  words,
  lessonArguments,
  language,
  offline,
  wantsList,
  wantsHelp,
}: StartOptions): Promise<number> {
  const command = pnpmCommand();
  const say = texts[language];
  const lessons = chooseLessons(findLessons(projectFolder), words, language);
  const [first] = lessons;
  const [argument] = lessonArguments;
  if (wantsHelp) {
    console.log(say.help(command));
    const examples = lessons.flatMap((lesson) => showArguments(command, lesson));
    if (examples.length > 0) console.log(say.withArguments(examples));
  }
  if (wantsList) console.log(lessons.map((lesson) => heading(lesson, language)).join('\n'));
  if (wantsHelp || wantsList) return 0;
  if (first && argument !== undefined && first.arguments === undefined) {
    throw new Error(say.errors.unknownArgument(argument, say.errors.takesNone(first.name)));
  }

  const mode = await chooseEndpoint({ offline });
  await printLine(styleText('dim', say.mode(mode, process.env.OPENAI_BASE_URL ?? '')));
  const codes = await tour(lessons, language, lessonArguments);
  if (argument !== undefined) return codes[0] ?? 1;
  const failed = codes.filter((code) => code !== 0).length;
  const count = lessons.length;
  const result =
    failed === 0
      ? styleText('green', say.ran(count))
      : styleText('red', say.someFailed(failed, count));
  console.log(`\n${result}`);
  if (first) console.log(`\n${say.next(command, first)}`);
  if (failed > 0) console.log(say.diagnose(command));
  if (mode === 'offline') console.log(say.goLive);
  else if (failed > 0) console.log(say.goOffline(command));
  return count === 1 ? (codes[0] ?? 1) : Math.min(failed, 1);
}

/** Returns how to run a lesson with arguments, if it takes any. */
function showArguments(command: string, { number, arguments: example }: Lesson): string[] {
  if (example === undefined) return [];
  return [`${command} start ${number} ${example.startsWith('-') ? '' : '-- '}${example}`];
}
