import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseLanguage } from '@by-example/core';
import { createHandler, endpointKey, loadReplies, serve } from '@by-example/local-endpoint';

// Does what a person may do with the tool of lesson 12, and prints the commands and their output: a wait that is interrupted, a
// question that fails, an estimate that is too high. It talks to one endpoint throughout, as it would to the real API.
const language = chooseLanguage();
const questions = {
  ko: [
    '흰 운동화는 어떻게 씻나요?',
    '원두는 냉동실에 두어도 되나요?',
    '물은 왜 100도에서 끓나요?',
    '택배 상자는 어떻게 버리나요?',
  ],
  en: [
    'How do I clean white sneakers?',
    'Can I keep coffee beans in the freezer?',
    'Why does water boil at 100 degrees?',
    'How do I recycle a parcel box?',
  ],
}[language];
const guide = join(import.meta.dirname, '../../../packages/guide/src/main.ts');
const folder = mkdtempSync(join(tmpdir(), 'session-'));
const server = await serve(createHandler({ replies: loadReplies(), batchMs: 1_500 }));
const command = '--input questions.csv --output answers.csv';

try {
  writeFileSync(join(folder, 'questions.csv'), `${['question', ...questions].join('\n')}\n`);
  showFile('questions.csv');
  await start(command, { simulate: 'line_error;share=25', stopAt: /\bbatch_/ });
  await start(command);
  showFile('answers.csv');
  await start(`${command} --retry-failed`);
  await start(`${command.replace('answers', 'others')} --limit-dollars 0.0001`);
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}

function showFile(name: string): void {
  const text = readFileSync(join(folder, name), 'utf8').replace('\ufeff', '');
  console.log(`$ cat ${name}\n${text}`);
}

/** Runs the tool as `pnpm start 12` does, and presses Ctrl+C when it has printed `stopAt`. */
async function start(
  options: string,
  { simulate, stopAt }: { simulate?: string; stopAt?: RegExp } = {},
): Promise<void> {
  console.log(`$ pnpm start 12 ${options}`);
  const child = spawn(process.execPath, [guide, '12', '--lang', language, ...options.split(' ')], {
    env: {
      ...process.env,
      INIT_CWD: folder,
      OPENAI_BASE_URL: server.baseUrl,
      OPENAI_API_KEY: endpointKey,
      OPENAI_MODEL: undefined,
      OPENAI_CUSTOM_HEADERS: simulate && `x-simulate: ${simulate}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let printed = '';
  let isStopped = false;
  const read = (chunk: Buffer) => {
    printed += chunk;
    if (isStopped || !stopAt?.test(printed)) return;
    isStopped = true;
    // As a terminal does, to all programs of the command.
    process.kill(-Number(child.pid), 'SIGINT');
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  await new Promise((resolve) => child.once('close', resolve));
  console.log(`${clean(printed)}\n`);
}

/** Leaves out where the calls go, and how far a batch was in between: that differs from run to run. */
function clean(printed: string): string {
  const lines = printed.trim().split('\n');
  const shown = lines.filter((line) => !/127\.0\.0\.1|^(validating|in_progress|final)/.test(line));
  return shown.join('\n').trim().replace('\n\n', '\n^C\n');
}
