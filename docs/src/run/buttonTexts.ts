import type { Language } from '@by-example/core';

const ko = {
  run: '실행',
  stop: '중지',
  edit: '편집',
  reset: '되돌리기',
  copy: '복사',
  copyLink: '링크 복사',
  copied: '복사했습니다.',
  notCopied: '복사하지 못했습니다. 직접 선택해서 복사하세요.',
  notLoaded: '실행에 필요한 파일을 불러오지 못했습니다. 네트워크 연결을 확인하고 다시 눌러 보세요.',
  damagedLink: '링크가 손상되어 고친 코드를 읽지 못했습니다. 원래 코드를 보여 줍니다.',
  needsNode: '파일을 다루는 코드라서 브라우저에서는 실행할 수 없습니다. 터미널에서 실행하세요:',
};

const en: typeof ko = {
  run: 'Run',
  stop: 'Stop',
  edit: 'Edit',
  reset: 'Reset',
  copy: 'Copy',
  copyLink: 'Copy link',
  copied: 'Copied.',
  notCopied: 'Copying failed: select the text and copy it yourself.',
  notLoaded: 'The runner did not load. Check the network connection, then try again.',
  damagedLink: 'The link is damaged, so the edited code is lost. This is the original code.',
  needsNode: 'This code works with files, so it does not run in a browser. In a terminal:',
};

/** The texts below a block of code, by language. */
export const buttonTexts: Record<Language, typeof ko> = { ko, en };
