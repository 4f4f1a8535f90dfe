import type { Language } from '@by-example/core';

const ko = {
  run: '실행',
  stop: '중지',
  edit: '편집',
  whatIf: '만약에',
  notLoaded: '실행에 필요한 파일을 불러오지 못했습니다. 네트워크 연결을 확인하고 다시 눌러 보세요.',
  needsNode: '파일을 다루는 코드라서 브라우저에서는 실행할 수 없습니다. 터미널에서 실행하세요:',
};

const en: typeof ko = {
  run: 'Run',
  stop: 'Stop',
  edit: 'Edit',
  whatIf: 'What if…',
  notLoaded: 'The runner did not load. Check the network connection, then try again.',
  needsNode: 'This code works with files, so it does not run in a browser. In a terminal:',
};

/** The texts below a block of code that the page itself has, by language. */
export const buttonTexts: Record<Language, typeof ko> = { ko, en };
