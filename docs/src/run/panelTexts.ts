import type { Language } from '@by-example/core';
import { patienceMs } from './runInWorker.ts';

const seconds = patienceMs / 1000;

const ko = {
  reset: '되돌리기',
  copy: '복사',
  copyLink: '링크 복사',
  restore: '내 코드로 돌아가기',
  copied: '복사했습니다.',
  notCopied: '복사하지 못했습니다. 직접 선택해서 복사하세요.',
  damagedLink: '링크가 손상되어 고친 코드를 읽지 못했습니다. 원래 코드를 보여 줍니다.',
  files: '파일',
  callTab: '호출하는 코드',
  why: '왜 그럴까요?',
  simulated: '`x-simulate`는 이 페이지의 엔드포인트만 아는 헤더이고, 일부러 실패하게 합니다.',
  moreAbout: '오류 설명:',
  call: '함수를 호출하는 코드',
  output: '출력',
  wireCount: (count: number) => `오고 간 내용: 요청 ${count}개`,
  noOutput: '(출력 없음)',
  goToLine: (file: string, line: number) => `${file}:${line} 보기`,
  request: '요청',
  response: '응답',
  body: '본문',
  headers: '헤더',
  noResponse: '응답 없음',
  waiting: '응답을 기다리는 중',
  chunks: (count: number) => `청크(chunk) ${count}개`,
  phases: {
    idle: '',
    running: '실행하고 있습니다…',
    done: '끝까지 실행했습니다.',
    failed: '오류로 끝났습니다.',
    stopped: '중지했습니다.',
    endless: `${seconds}초 동안 응답이 없어 중지했습니다. 끝나지 않는 반복문이 있는지 확인하세요.`,
    flooded: '출력이 너무 길어 중지했습니다. 끝나지 않는 반복문이 있는지 확인하세요.',
    unloaded: '실행에 필요한 파일을 불러오지 못했습니다. 네트워크 연결을 확인하고 다시 실행하세요.',
  },
};

const en: typeof ko = {
  reset: 'Reset',
  copy: 'Copy',
  copyLink: 'Copy link',
  restore: 'Back to my code',
  copied: 'Copied.',
  notCopied: 'Copying failed: select the text and copy it yourself.',
  damagedLink: 'The link is damaged, so the edited code is lost. This is the original code.',
  files: 'Files',
  callTab: 'the call',
  why: 'Why?',
  simulated:
    'The header `x-simulate` makes the endpoint in this page fail on demand; the real API does not know it.',
  moreAbout: 'More about',
  call: 'The call that runs it',
  output: 'Output',
  wireCount: (count) => `On the wire: ${count} ${count === 1 ? 'request' : 'requests'}`,
  noOutput: '(no output)',
  goToLine: (file, line) => `Go to ${file}:${line}`,
  request: 'Request',
  response: 'Response',
  body: 'Body',
  headers: 'Headers',
  noResponse: 'no response',
  waiting: 'waiting for the response',
  chunks: (count) => `${count} ${count === 1 ? 'chunk' : 'chunks'}`,
  phases: {
    idle: '',
    running: 'Running…',
    done: 'Finished.',
    failed: 'Ended with an error.',
    stopped: 'Stopped.',
    endless: `Stopped after ${seconds} seconds without a response. Is there a loop that never ends?`,
    flooded: 'Stopped: the output is too long. Is there a loop that never ends?',
    unloaded: 'The runner did not load. Check the network connection, then run it again.',
  },
};

/** The texts of a run, by language. */
export const panelTexts: Record<Language, typeof ko> = { ko, en };
