import type { Language } from '@by-example/core';
import type { Mode } from '@by-example/local-endpoint/chooseEndpoint';
import type { Lesson } from './findLessons.ts';

/** What the tour says, in one language. */
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
  help: (command: string) => string;
};

/** Everything that the tour says. */
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
    help: (command) => `예제를 차례로 실행합니다. 키가 없으면 오프라인으로 실행합니다.

  ${command} start             모든 예제
  ${command} start 02          예제 하나: 번호나 이름의 일부
  ${command} start --offline   키가 있어도 오프라인으로
  ${command} start --lang en   영어로 (ko, en)
  ${command} start --list      예제 목록`,
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
    help: (command) => `Runs the lessons in order; without a key, offline.

  ${command} start             every lesson
  ${command} start 02          one lesson: its number or a part of its name
  ${command} start --offline   offline, even with a key
  ${command} start --lang ko   in Korean (ko, en)
  ${command} start --list      the list of lessons`,
  },
};
