import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chooseLanguage, toApiError } from '@by-example/core';
import { countImageTokens } from './countImageTokens.ts';
import { describeImage } from './describeImage.ts';

const texts = {
  ko: {
    what: '이 그림에서 무슨 일이 일어나고 있나요?',
    when: '시계는 몇 시를 가리키고 있나요?',
    sent: (tokens: number | string) => `(보낸 토큰 ${tokens}개)`,
    details: 'detail, 그림의 토큰(센 값), 요청 전체의 토큰(응답에 적힌 값), 답변',
    sizes: '다른 크기의 이미지가 detail마다 쓰는 토큰(센 값)',
    names: ['작은 사진', '화면 캡처', '휴대폰 사진'],
    refused: '보낼 수 없는 파일이면 요청을 보내기 전에 오류가 납니다.',
  },
  en: {
    what: 'What is happening in this picture?',
    when: 'What time does the clock show?',
    sent: (tokens: number | string) => `(${tokens} tokens sent)`,
    details: 'detail, tokens of the image (counted) and of the request (reported), answer',
    sizes: 'Tokens of other image sizes, by detail (counted)',
    names: ['a small photo', 'a screenshot', 'a phone photo'],
    refused: 'A file that cannot be sent fails before any request:',
  },
};
const text = texts[chooseLanguage()];
const sizes = [
  [640, 480],
  [1920, 1080],
  [4032, 3024],
] as const;
const details = ['low', 'high', 'auto'] as const;
const folder = join(import.meta.dirname, '..');
const picture = join(folder, 'window.png');
const align = (cell: number | string) => String(cell).padStart(7);

try {
  const options = { lang: { type: 'string' } } as const;
  const [path, question] = parseArgs({ options, allowPositionals: true }).positionals;
  await ask(path === undefined ? picture : locate(path), question ?? text.what);
  if (path === undefined) {
    await compareDetails();
    printTokens();
    await sendWhatCannotBeSent();
  }
} catch (error) {
  const { message } = error as Error;
  const [unknownOption] = /^Unknown option '[^']*'/.exec(message) ?? [];
  if (unknownOption) console.error(`Cannot read the command line: ${unknownOption}`);
  else console.error(message.startsWith('Cannot send') ? message : toApiError(error).message);
  process.exitCode = 1;
}

/** Finds a file from where the person typed its name; pnpm runs this in the lesson's folder. */
function locate(path: string): string {
  if (path.includes('://')) return path;
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

async function ask(path: string, question: string): Promise<void> {
  console.log(`> ${question} (${basename(path)})`);
  const { answer, usage } = await describeImage(path, question);
  console.log(`${answer}\n${text.sent(usage?.prompt_tokens ?? '?')}`);
}

async function compareDetails(): Promise<void> {
  console.log(`\n> ${text.when}\n${text.details}`);
  for (const detail of details) {
    const { answer, usage } = await describeImage(picture, text.when, detail);
    const tokens = [countImageTokens(960, 640, detail), usage?.prompt_tokens ?? '?'];
    console.log(`${[detail, ...tokens].map(align).join('')}  ${answer}`);
  }
}

function printTokens(): void {
  console.log(`\n${text.sizes}\n${details.map(align).join('')}`);
  for (const [at, [width, height]] of sizes.entries()) {
    const tokens = details.map((detail) => countImageTokens(width, height, detail));
    console.log(`${tokens.map(align).join('')}  ${width} × ${height}  ${text.names[at]}`);
  }
}

/** Prints why some files are not sent: their names, without the folder. */
async function sendWhatCannotBeSent(): Promise<void> {
  console.log(`\n${text.refused}`);
  const temporary = mkdtempSync(join(tmpdir(), 'image-input-'));
  const huge = join(temporary, 'huge.png');
  writeFileSync(huge, '');
  truncateSync(huge, 50_000_001);
  const names = ['winter.png', 'package.json', 'window.svg'];
  for (const path of [...names.map((name) => join(folder, name)), huge]) {
    const { message } = await describeImage(path, text.what).catch((error) => error);
    console.log(message.replaceAll(path, basename(path)));
  }
  rmSync(temporary, { recursive: true });
}
