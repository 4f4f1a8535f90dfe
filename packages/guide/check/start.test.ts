import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { projectFolder } from '@by-example/local-endpoint/projectFolder';
import { expect, onTestFinished, test, vi } from 'vitest';
import { findLessons } from '../src/findLessons.ts';

// These tests start programs: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 30_000 });

const lessons = findLessons(projectFolder);

/** Runs `pnpm start` with these words, without a terminal. */
const start = (...words: string[]) => startWith({}, ...words);

const startWith = async (environment: NodeJS.ProcessEnv, ...words: string[]) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../src/main.ts'), ...words], {
    cwd: projectFolder,
    env: {
      ...process.env,
      INIT_CWD: projectFolder,
      OPENAI_API_KEY: '',
      FORCE_COLOR: undefined,
      ...environment,
    },
  });
  onTestFinished(() => void child.kill());
  const [output, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { output, errors, code };
};

test('pnpm start runs every lesson offline, each with its prepared answer, in Korean, without colour in a pipe', async () => {
  const { output, errors, code } = await start('--offline', '--lang', 'ko');

  expect(output).toMatch(/^오프라인: /);
  expect(output).toMatch(/01 공식 클라이언트로 질문하기.*examples\/01-openai-client\/src\/ask\.ts/);
  expect(output).toContain('텍스트를 이미지로 그려주는 모델은');
  expect(output).toContain('ChatGPT의 응답: 안녕하세요!');
  expect(output).toContain('커스터마이징된 응답: {');
  expect(output).toContain('"토큰 사용량": ');
  expect(output).toContain('이름은 민지이고');
  expect(output).toContain('x-simulate: unfinished_stream\n월, 화, 수, 목, 금\nCannot finish');
  expect(output).toMatch(/^server_error;times=2 +3 +1\.5 s {2}답변$/m);
  expect(output).toContain('30  usage.prompt_tokens');
  expect(output).toContain("title: '예산안 검토'");
  expect(output).toContain('A-1003 주문을 취소할까요? [y/N] y');
  expect(output).toContain('Cannot send huge.png: it is larger than 50 MB');
  expect(output).toContain(`✓ 예제 ${lessons.length}개를 실행했습니다.`);
  expect(output).not.toContain('저는 모델이 아니라');
  expect(output).not.toContain('\u001b');
  expect({ errors, code }).toEqual({ errors: '', code: 0 });
});

// What every lesson prints, in both languages, is held against its pages by `pnpm docs:check`.
test('pnpm start 02 04 runs two lessons, in English', async () => {
  const { output, code } = await start('--offline', '--lang', 'en', '02', '04');

  expect(output).toMatch(/^Offline: /);
  expect(output).toContain('02 POST to the endpoint yourself');
  expect(output).toContain("ChatGPT's answer: Hello!");
  expect(output).toContain('Your name is Minji');
  expect(output).not.toContain('I am an offline endpoint');
  expect(output).not.toMatch(/^0[135] /m);
  expect(output).toContain('✓ 2 lessons ran.');
  expect(code).toBe(0);
});

test('arguments go to the one lesson that is named, and its program alone speaks', async () => {
  const picture = join('examples', '11-image-input', 'window.png');

  const { output, code } = await start('11', '--offline', '--lang', 'en', '--', picture, 'What?');

  expect(output).toMatch(/^Offline: .*\n\n> What\? \(window\.png\)\n.*\n.*sent\)\n$/);
  expect(code).toBe(0);
});

test('pnpm start --help lists the lessons that take arguments', async () => {
  const { output } = await start('--help', '--lang', 'en');

  expect(output).toMatch(/^ {2}.*pnpm\S* start 11 -- photo\.jpg$/m);
  expect(output).toMatch(/^ {2}.*pnpm\S* start 12 --input questions\.csv --output answers\.csv$/m);
});

test.each([
  [
    ['nothing'],
    'Cannot find "nothing": no lesson has this name\nTry one of these:\n  01-openai-client',
  ],
  [['--langs', 'ko'], "Cannot read the command line: Unknown option '--langs'"],
  [
    ['02', '--ofline', '--lang', 'en'],
    "Unknown option '--ofline'\n02-axios-post takes no arguments",
  ],
  [['02', '--lang', 'ko', '--', 'a.jpg'], "알 수 없는 인수 'a.jpg'\n02-axios-post 예제는"],
  [['11', '--ofline', '--lang', 'en'], "Unknown option '--ofline'"],
  [['--lang', 'fr'], 'Cannot use the language "fr": --lang takes ko or en'],
])('pnpm start %j says what is wrong and exits 1', async (words, message) => {
  const { errors, code } = await start(...words);

  expect(errors).toContain(message);
  expect(code).toBe(1);
});

test('a lesson that fails says what to do, and so does the tour', async () => {
  const nowhere = { OPENAI_BASE_URL: 'http://127.0.0.1:2/v1' };

  const { output, errors, code } = await startWith(nowhere, '02', '--lang', 'en');

  expect(output + errors).toMatch(/^Cannot get an answer: .*\nTry: .*pnpm diagnose$/m);
  expect(output).toContain('✗ 1 of 1 lessons failed.');
  expect(output).toMatch(/\n {2}.*pnpm\S* diagnose +checks your setup/);
  expect(code).toBe(1);
});
