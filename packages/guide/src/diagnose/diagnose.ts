import { enableCompileCache } from 'node:module';
import { styleText } from 'node:util';
import { projectFolder } from '../../../local-endpoint/src/node/projectFolder.ts';
import { adviseError } from '../adviseError.ts';
import { readLanguage } from '../parseCommandLine.ts';
import { pnpmCommand } from '../pnpmCommand.ts';
import { printLine } from '../printLine.ts';
import type { Result } from './Check.ts';
import { createContext } from './createContext.ts';
import { readDiagnoseOptions } from './readDiagnoseOptions.ts';
import { runChecks } from './runChecks.ts';
import { english } from './texts/english.ts';
import { korean } from './texts/korean.ts';

// `pnpm diagnose`. Here and in what it imports, everything but Node's own modules is imported by its path: this
// runs even where packages are missing.
enableCompileCache();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(130));
}
// The reader of the output is gone, as with `| head`.
process.stdout.on('error', () => process.exit(0));
try {
  process.exitCode = await diagnose(process.argv.slice(2));
} catch (error) {
  console.error(adviseError(error, readLanguage(process.argv.slice(2))));
  process.exitCode = 1;
}

async function diagnose(commandLine: string[]): Promise<number> {
  const { language, isJson, wantsHelp } = readDiagnoseOptions(commandLine);
  const say = { ko: korean, en: english }[language](pnpmCommand());
  if (wantsHelp) {
    console.log(say.help);
    return 0;
  }
  const context = createContext({
    folder: projectFolder,
    shell: process.env,
    today: new Date().toISOString().slice(0, 10),
    fetch,
    timeoutMs: 5_000,
    say,
  });
  const checks: Result[] = [];
  for (const running of runChecks(context)) {
    const result = await running;
    if (result === undefined) continue;
    checks.push(result);
    if (!isJson) await printLine(show(result));
  }
  const problems = checks.filter(({ status }) => status === 'problem').length;
  if (isJson) console.log(JSON.stringify({ ok: problems === 0, checks }, null, 2));
  else if (problems > 0) console.log(`\n${styleText('red', say.problems(problems))}`);
  else console.log(`\n${styleText('green', say.allWell(context.isOffline))}`);
  return problems === 0 ? 0 : 1;
}

function show({ status, found, advice }: Result): string {
  const mark = {
    ok: styleText('green', '✓'),
    note: styleText('yellow', '·'),
    problem: styleText('red', '✗'),
  }[status];
  return `${mark} ${found}${advice === undefined ? '' : `\n  ${advice}`}`;
}
