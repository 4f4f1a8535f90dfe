import type { Language } from '@by-example/core';
import type { WorkshopTexts } from './WorkshopTexts.ts';

/** Everything that the workshop says. */
export const texts: Record<Language, WorkshopTexts> = {
  ko: {
    progress: (solved, total) => `연습 ${total}개 중 ${solved}개 완료`,
    waitsFor: (step) => `${step}단계를 기다립니다`,
    toWrite: '작성할 차례입니다',
    problems: {
      todo: '다음에 작성할 내용입니다.',
      'missing file': '연습 파일이 없습니다. 새로 시작하려면: pnpm workshop reset (여기서는 x)',
      'missing function': '파일이 예제의 함수를 내보내지(export) 않습니다.',
      syntax: '문법 오류입니다.',
      type: '테스트는 통과했지만 타입 오류가 있습니다.',
      mismatch: '기대한 것과 다릅니다.',
      'unexpected request':
        '기대하지 않은 요청을 보냈습니다. 테스트에는 네트워크가 없어 아무 데도 가지 않았습니다.',
      'extra request':
        '보내지 말아야 할 요청을 하나 더 보냈습니다. 테스트에는 네트워크가 없어 아무 데도 가지 않았습니다.',
      'nothing sent': '요청을 보내지 않았습니다.',
      thrown: '코드가 오류를 던졌습니다.',
      timeout: '2초가 지나도 끝나지 않습니다. 오지 않는 것을 기다리고 있지 않나요?',
      endless: '5초가 지나도 끝나지 않아 멈췄습니다. 끝나지 않는 반복문(loop)이 있나요?',
      ended: '코드가 테스트를 실행하던 프로세스를 끝냈거나 메모리를 다 썼습니다.',
      'solution loaded':
        '연습 파일이 예제의 답(src)을 가져왔습니다. 그 import를 지우고 직접 작성하세요.',
      runner: '채점기에 문제가 있습니다. 작성한 코드의 잘못이 아닙니다.',
    },
    legend: { expected: '- 기대한 것', yours: '+ 내 코드' },
    printed: '출력:',
    lesson: {
      same: '이 파일을 만든 뒤로 예제가 바뀌지 않았습니다.',
      changed: '이 파일을 만든 뒤에 예제가 바뀌었습니다. 파일은 그대로 두었습니다.',
      seeDiff: (command) =>
        `바뀐 내용: ${command} workshop diff · 새로 시작(사본 보관): ${command} workshop reset`,
    },
    hint: (number, count) => `힌트 ${number}/${count}`,
    hints: (count) => `힌트 ${count}개`,
    noMoreHints: '힌트를 모두 보았습니다.',
    noStep: '남은 단계가 없습니다.',
    solutionOf: (step) => `${step}단계의 답 (여러 좋은 답 중 하나)`,
    reset: (copy) => `새로 시작합니다. 이전 파일의 사본: ${copy}`,
    fresh: '새로 시작합니다.',
    solved: '✓ 해결했습니다!',
    saves: (number) => `저장 ${number}번`,
    minutes: (number) => `${number}분`,
    same: '작성한 코드가 예제와 같습니다.',
    different: '예제와 다른 점입니다. 좋은 답은 여러 가지입니다.',
    diffLegend: { yours: '- 내 코드', ours: '+ 예제' },
    next: (name, title) => `다음 연습: ${name} ${title}`,
    allSolved: '모든 연습을 마쳤습니다. 축하합니다!',
    setAside: (file, command) =>
      `진행 기록이 손상되어 ${file}(으)로 옮겨 두었습니다.\n다시 만들려면: ${command} workshop check --all`,
    states: { solved: '완료', current: '지금', open: '남음' },
    screen: {
      judging: '채점하고 있습니다…',
      checkingTypes: '테스트를 통과했습니다. 타입을 확인하고 있습니다…',
      edit: '편집기에서 이 파일을 열고, throw 줄을 지운 자리에 코드를 쓴 뒤 저장하세요.',
      keys: {
        hint: '힌트',
        solution: '답',
        list: '목록',
        run: '실행',
        reset: '초기화',
        next: '다음',
        previous: '이전',
        changes: '바뀐 내용',
        quit: '끝내기',
      },
      scroll: '↑↓\u00a0더\u00a0보기',
      choose: '↑↓ 고르기 · Enter 열기 · 다른 키 돌아가기',
      askSolution: (step) => `${step}단계의 답을 볼까요? (y/n)`,
      askReset: '처음부터 다시 시작할까요? 지금 파일은 사본을 남깁니다. (y/n)',
      anyKey: '아무 키나 누르면 돌아갑니다.',
      first: '첫 번째 연습입니다.',
      last: '마지막 연습입니다.',
      quit: (solved, total, command) =>
        `연습 ${total}개 중 ${solved}개를 마쳤습니다. 이어서 하려면: ${command} workshop`,
    },
    help: (
      command,
    ) => `예제를 직접 채워 보는 연습입니다. 저장할 때마다 채점합니다. 키도 네트워크도 필요 없습니다.

  ${command} workshop                   첫 미완료 연습을 엽니다
  ${command} workshop 02                연습 하나: 번호나 이름의 일부
  ${command} workshop list              연습 목록
  ${command} workshop check [이름]      한 번 채점합니다 (--all 모두, --json 기계용)
  ${command} workshop hint [이름]       다음 힌트
  ${command} workshop solution [이름]   이 단계의 답
  ${command} workshop reset [이름]      새로 시작하고 사본을 남깁니다
  ${command} workshop run [이름]        작성한 코드를 실행합니다 (--offline)
  ${command} workshop diff [이름]       파일을 만든 뒤 예제에서 바뀐 내용
  ${command} workshop next, previous    다음, 이전 연습
  ${command} workshop verify            연습 자체를 검사합니다 (만드는 사람용)

  --lang ko, en                   언어`,
  },
  en: {
    progress: (solved, total) => `${solved} of ${total} exercises solved`,
    waitsFor: (step) => `waits for step ${step}`,
    toWrite: 'yours to write',
    problems: {
      todo: 'This is to be written next.',
      'missing file': 'The file is not there. To start afresh: pnpm workshop reset (here: x)',
      'missing function': 'Your file does not export the function of the lesson.',
      syntax: 'A syntax error.',
      type: 'The tests pass, but there is a type error.',
      mismatch: 'Not what was expected.',
      'unexpected request':
        'A request was sent that was not expected. It went nowhere: tests have no network.',
      'extra request': 'One request too many was sent. It went nowhere: tests have no network.',
      'nothing sent': 'No request was sent.',
      thrown: 'Your code threw an error.',
      timeout: 'It is not done after 2 seconds. Does it wait for something that never comes?',
      endless: 'Stopped: it did not end within 5 seconds. Is there a loop that never ends?',
      ended: 'Your code ended the process that runs the tests, or filled its memory.',
      'solution loaded':
        'Your file imports the solution from src. Take that import out and write it yourself.',
      runner: 'The judge itself has a problem. It is not your code.',
    },
    legend: { expected: '- expected', yours: '+ yours' },
    printed: 'Printed:',
    lesson: {
      same: 'The lesson has not changed since your file was made.',
      changed: 'The lesson has changed since your file was made. Your file was left as it is.',
      seeDiff: (command) =>
        `What changed: ${command} workshop diff · Start afresh, with a copy: ${command} workshop reset`,
    },
    hint: (number, count) => `Hint ${number} of ${count}`,
    hints: (number) => count(number, 'hint'),
    noMoreHints: 'These are all the hints.',
    noStep: 'No step is left.',
    solutionOf: (step) => `The solution of step ${step} (one of several good ones)`,
    reset: (copy) => `Started afresh. A copy of your file: ${copy}`,
    fresh: 'Started afresh.',
    solved: '✓ Solved!',
    saves: (number) => count(number, 'save'),
    minutes: (number) => count(number, 'minute'),
    same: 'Your code is the same as ours.',
    different: 'Where it differs from ours. There are several good answers.',
    diffLegend: { yours: '- yours', ours: '+ ours' },
    next: (name, title) => `Next exercise: ${name} ${title}`,
    allSolved: 'You have solved every exercise. Well done!',
    setAside: (file, command) =>
      `The file of your progress was damaged. It is kept as ${file}\nTry: ${command} workshop check --all`,
    states: { solved: 'solved', current: 'current', open: 'to do' },
    screen: {
      judging: 'Judging…',
      checkingTypes: 'The tests pass. Checking types…',
      edit: 'Open this file in your editor, put your code in place of the throw, and save it.',
      keys: {
        hint: 'hint',
        solution: 'solution',
        list: 'list',
        run: 'run',
        reset: 'reset',
        next: 'next',
        previous: 'previous',
        changes: 'changes',
        quit: 'quit',
      },
      scroll: '↑↓\u00a0more',
      choose: '↑↓ choose · Enter open · any other key back',
      askSolution: (step) => `Show the solution of step ${step}? (y/n)`,
      askReset: 'Start afresh? A copy of your file is kept. (y/n)',
      anyKey: 'Press any key to go back.',
      first: 'This is the first exercise.',
      last: 'This is the last exercise.',
      quit: (solved, total, command) =>
        `${solved} of ${total} exercises solved. To go on: ${command} workshop`,
    },
    help: (command) => `Fill in the lessons yourself; every save is judged. No key, no network.

  ${command} workshop                   opens the first exercise that is not solved
  ${command} workshop 02                one exercise: its number or a part of its name
  ${command} workshop list              the exercises
  ${command} workshop check [name]      judges once (--all every one, --json for machines)
  ${command} workshop hint [name]       the next hint
  ${command} workshop solution [name]   the solution of this step
  ${command} workshop reset [name]      starts afresh and keeps a copy
  ${command} workshop run [name]        runs what you wrote (--offline)
  ${command} workshop diff [name]       what changed in the lesson since your file was made
  ${command} workshop next, previous    goes to the next exercise, or the one before
  ${command} workshop verify            checks the exercises themselves (for authors)

  --lang ko, en                   language`,
  },
};

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
