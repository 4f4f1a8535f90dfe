import { styleText } from 'node:util';
import { chooseEndpoint } from '@by-example/local-endpoint/chooseEndpoint';
import { projectFolder } from '@by-example/local-endpoint/projectFolder';
import { adviseError } from './adviseError.ts';
import { chooseLessons } from './chooseLessons.ts';
import { findLessons } from './findLessons.ts';
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
  language,
  offline,
  wantsList,
  wantsHelp,
}: StartOptions): Promise<number> {
  const command = pnpmCommand();
  const say = texts[language];
  const lessons = chooseLessons(findLessons(projectFolder), words, language);
  if (wantsHelp) console.log(say.help(command));
  if (wantsList) console.log(lessons.map((lesson) => heading(lesson, language)).join('\n'));
  if (wantsHelp || wantsList) return 0;

  const mode = await chooseEndpoint({ offline });
  await printLine(styleText('dim', say.mode(mode, process.env.OPENAI_BASE_URL ?? '')));
  const failed = await tour(lessons, language);
  const count = lessons.length;
  const result =
    failed === 0
      ? styleText('green', say.ran(count))
      : styleText('red', say.someFailed(failed, count));
  console.log(`\n${result}`);
  const [first] = lessons;
  if (first) console.log(`\n${say.next(command, first)}`);
  if (failed > 0) console.log(say.diagnose(command));
  if (mode === 'offline') console.log(say.goLive);
  else if (failed > 0) console.log(say.goOffline(command));
  return failed === 0 ? 0 : 1;
}
