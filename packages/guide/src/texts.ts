import type { Language } from '@by-example/core';
import type { Mode } from '@by-example/local-endpoint/chooseEndpoint';
import type { Lesson } from './findLessons.ts';

/** What the tour and the commands print, in one language. */
export type Texts = {
  mode: (mode: Mode, baseUrl: string) => string;
  failed: (name: string) => string;
  ran: (count: number) => string;
  someFailed: (failed: number, count: number) => string;
  next: (command: string, lesson: Lesson) => string;
  /** How to get real answers, for those who run offline. */
  goLive: string;
  /** What helps when lessons fail on the way to a server. */
  goOffline: (command: string) => string;
  /** What finds out why lessons fail. */
  diagnose: (command: string) => string;
  help: (command: string) => string;
  /** How to run the lessons that take arguments. */
  withArguments: (commands: readonly string[]) => string;
  errors: {
    noSuchLesson: (word: string, list: string) => string;
    severalLessons: (word: string, list: string) => string;
    commandLine: (found: string, program: string) => string;
    /** An argument that neither `pnpm start` nor a lesson takes, and why. */
    unknownArgument: (argument: string, reason: string) => string;
    forOneLesson: string;
    takesNone: (name: string) => string;
    /** A word that names no lesson, after one that takes arguments. */
    noSecondLesson: (word: string, command: string) => string;
    badOption: (option: string, kind: 'unknown' | 'needs a value' | 'takes no value') => string;
    badLanguage: (value: string) => string;
    badBaseUrl: (url: string) => string;
    /** What to do if nothing better is known. */
    diagnose: (command: string) => string;
    file: (name: string, isReading: boolean, reason: string, code: string) => string;
    /** By the system's code. */
    fileReasons: Record<string, string>;
  };
};

/** Everything that the tour prints, and the errors of all commands. */
export const texts: Record<Language, Texts> = {
  ko: {
    mode: (mode, baseUrl) =>
      ({
        offline:
          '오프라인: 이 컴퓨터의 로컬 엔드포인트(endpoint)가 준비된 답변을 보냅니다. 키도 비용도 들지 않습니다.',
        live: '온라인: OPENAI_API_KEY로 OpenAI API를 호출합니다. 호출할 때마다 요금이 부과됩니다.',
        compatible: `호환 서버를 호출합니다: ${baseUrl}`,
      })[mode],
    failed: (name) => `✗ ${name} 예제가 실패했습니다.`,
    ran: (count) => `✓ 예제 ${count}개를 실행했습니다.`,
    someFailed: (failed, count) => `✗ 예제 ${count}개 중 ${failed}개가 실패했습니다.`,
    next: (command, { file, number }) => `다음으로 해 볼 일
  ${file} 파일을 열어 읽고, 고쳐 보세요
  ${command} start ${number}   이 예제만 다시 실행합니다
  ${command} test       모든 예제를 테스트합니다
  ${command} workshop   예제를 직접 채워 보는 연습을 엽니다`,
    goLive: '  실제 답변을 받으려면 .env.example을 .env로 복사하고 .env에 API 키를 넣으세요',
    goOffline: (command) => `  ${command} start --offline   키와 네트워크 없이 실행합니다`,
    diagnose: (command) => `  ${command} diagnose          설정에 문제가 있는지 점검합니다`,
    help: (command) => `예제를 차례로 실행합니다. 키가 없으면 오프라인으로 실행합니다.

  ${command} start             모든 예제
  ${command} start 02          예제 하나: 번호나 이름의 일부
  ${command} start --offline   키가 있어도 오프라인으로
  ${command} start --lang en   영어로 (ko, en)
  ${command} start --list      예제 목록`,
    withArguments: (commands) => `
내 파일로 실행할 수 있는 예제도 있습니다.

${commands.map((command) => `  ${command}`).join('\n')}`,
    errors: {
      noSuchLesson: (word, list) =>
        `${JSON.stringify(word)}에 맞는 예제가 없습니다\n다음 중에서 고르세요:\n${list}`,
      severalLessons: (word, list) =>
        `${JSON.stringify(word)}에 맞는 예제가 여럿입니다\n다음 중에서 고르세요:\n${list}`,
      commandLine: (found, program) =>
        `명령을 읽을 수 없습니다: ${found}\n도움말: ${program} --help`,
      unknownArgument: (argument, reason) => {
        const found = /^-/.test(argument)
          ? `${argument.replace(/=.*/s, '')} 옵션은 없습니다`
          : `알 수 없는 인수 '${argument}'`;
        return `명령을 읽을 수 없습니다: ${found}\n${reason}\n도움말: pnpm start --help`;
      },
      forOneLesson:
        '예제가 받는 옵션은 예제 하나의 번호 뒤에 쓰세요: pnpm start 12 --input questions.csv',
      takesNone: (name) => `${name} 예제는 옵션이나 파일을 받지 않습니다`,
      noSecondLesson: (word, command) =>
        `${JSON.stringify(word)}에 맞는 예제가 없습니다\n예제에 줄 파일은 -- 뒤에 쓰세요\n예: ${command}`,
      badOption: (option, kind) =>
        ({
          unknown: `${option} 옵션은 없습니다`,
          'needs a value': `${option} 옵션에는 값이 필요합니다`,
          'takes no value': `${option} 옵션에는 값을 쓰지 않습니다`,
        })[kind],
      badLanguage: (value) =>
        `${JSON.stringify(value)} 언어는 쓸 수 없습니다: --lang에는 ko나 en을 쓰세요\n예: --lang ko`,
      badBaseUrl: (url) =>
        `OPENAI_BASE_URL을 쓸 수 없습니다: http나 https 주소가 아닙니다: ${url}\n예: OPENAI_BASE_URL=http://localhost:11434/v1`,
      diagnose: (command) => `점검: ${command} diagnose`,
      file: (name, isReading, reason, code) =>
        `${name} 파일을 ${isReading ? '열' : '쓸'} 수 없습니다: ${reason} (${code})`,
      fileReasons: {
        EACCES: '권한이 없습니다',
        EPERM: '권한이 없습니다',
        EROFS: '읽기 전용입니다',
        ENOENT: '파일이나 폴더가 없습니다',
        EISDIR: '파일이 아니라 폴더입니다',
        ENOTDIR: '폴더가 아닙니다',
        EEXIST: '이미 있습니다',
        ENOSPC: '디스크가 가득 찼습니다',
        EBUSY: '다른 프로그램이 쓰고 있습니다',
      },
    },
  },
  en: {
    mode: (mode, baseUrl) =>
      ({
        offline:
          'Offline: a local endpoint on this machine sends prepared answers. No key, no cost.',
        live: 'Live: calls go to the OpenAI API with your OPENAI_API_KEY. Each one costs a little.',
        compatible: `Compatible server: calls go to ${baseUrl}.`,
      })[mode],
    failed: (name) => `✗ ${name} failed.`,
    ran: (count) => `✓ ${count} ${count === 1 ? 'lesson' : 'lessons'} ran.`,
    someFailed: (failed, count) => `✗ ${failed} of ${count} lessons failed.`,
    next: (command, { file, number }) => `What to do next
  Open ${file}, read it, change it
  ${command} start ${number}   runs that lesson again
  ${command} test       tests every lesson
  ${command} workshop   lets you write the lessons yourself`,
    goLive: '  For real answers, copy .env.example to .env and put your key in it',
    goOffline: (command) => `  ${command} start --offline   runs without a key or a network`,
    diagnose: (command) => `  ${command} diagnose          checks your setup`,
    help: (command) => `Runs the lessons in order; without a key, offline.

  ${command} start             every lesson
  ${command} start 02          one lesson: its number or a part of its name
  ${command} start --offline   offline, even with a key
  ${command} start --lang ko   in Korean (ko, en)
  ${command} start --list      the list of lessons`,
    withArguments: (commands) => `
Some lessons also accept your own files:

${commands.map((command) => `  ${command}`).join('\n')}`,
    errors: {
      noSuchLesson: (word, list) =>
        `Cannot find ${JSON.stringify(word)}: no lesson has this name\nTry one of these:\n${list}`,
      severalLessons: (word, list) =>
        `Cannot find ${JSON.stringify(word)}: several lessons match\nTry one of these:\n${list}`,
      commandLine: (found, program) =>
        `Cannot read the command line: ${found}\nTry: ${program} --help`,
      unknownArgument: (argument, reason) => {
        const found = /^-/.test(argument)
          ? `Unknown option '${argument.replace(/=.*/s, '')}'`
          : `Unexpected argument '${argument}'`;
        return `Cannot read the command line: ${found}\n${reason}\nTry: pnpm start --help`;
      },
      forOneLesson:
        "A lesson's own options follow its number, one lesson at a time: pnpm start 12 --input questions.csv",
      takesNone: (name) => `${name} takes no arguments of its own`,
      noSecondLesson: (word, command) =>
        `Cannot find ${JSON.stringify(word)}: no lesson has this name\nA file for the lesson goes after --\nTry: ${command}`,
      badOption: (option, kind) =>
        ({
          unknown: `Unknown option '${option}'`,
          'needs a value': `${option} needs a value`,
          'takes no value': `${option} takes no value`,
        })[kind],
      badLanguage: (value) =>
        `Cannot use the language ${JSON.stringify(value)}: --lang takes ko or en\nTry: --lang en`,
      badBaseUrl: (url) =>
        `Cannot use OPENAI_BASE_URL: ${url} is not an http or https address\nTry: OPENAI_BASE_URL=http://localhost:11434/v1`,
      diagnose: (command) => `Try: ${command} diagnose`,
      file: (name, isReading, reason, code) =>
        `Cannot ${isReading ? 'open' : 'write'} ${name}: ${reason} (${code})`,
      fileReasons: {
        EACCES: 'permission denied',
        EPERM: 'permission denied',
        EROFS: 'it is read-only',
        ENOENT: 'no such file or folder',
        EISDIR: 'it is a folder',
        ENOTDIR: 'it is not in a folder',
        EEXIST: 'it already exists',
        ENOSPC: 'the disk is full',
        EBUSY: 'another program is using it',
      },
    },
  },
};
