import { explainInKorean } from './koreanErrors.ts';
import type { WorkshopTexts } from './WorkshopTexts.ts';

/** What the workshop says in Korean. */
export const korean: WorkshopTexts = {
  steps: (passed, total) => `${passed}/${total}단계`,
  toWrite: '작성할 차례입니다',
  judgedWith: (step) =>
    step === undefined ? '작성함, 나중에 채점합니다' : `작성함, ${step}단계와 함께 채점합니다`,
  problems: {
    todo: ({ step }) =>
      `${step}단계를 작성할 차례입니다. \`throw\`로 시작하는 줄을 지우고 그 자리에 쓰세요.`,
    'throw left': ({ step }) =>
      `작성한 코드 아래에 \`throw new Error('TODO ${step ?? ''}…')\` 줄이 남아 있습니다. 이 줄을 지우세요. 그대로 두면 다음 코드가 실행되지 않습니다.`,
    'missing file': ({ exercise }) =>
      `\`exercise.ts\` 파일이 없습니다. 화면에서 x를 누르거나 \`pnpm workshop reset ${exercise}\` 명령으로 다시 만드세요.`,
    'missing function': ({ message }) =>
      message === ''
        ? '파일이 예제의 함수를 내보내지(export) 않습니다. 함수 앞에 `export`를 쓰고 이름은 그대로 두세요.'
        : `파일이 \`${message}\` 함수를 내보내지(export) 않습니다. 함수 앞에 \`export\`를 쓰고 이름은 그대로 두세요.`,
    'not UTF-8': () => '파일이 UTF-8 텍스트가 아닙니다. 인코딩을 UTF-8로 바꿔 다시 저장하세요.',
    CommonJS: ({ message }) => esModule(message),
    'solution loaded': () =>
      '연습 파일이 `src`에 있는 예제의 코드를 가져왔습니다. 그 `import`를 지우고 직접 작성하세요.',
    syntax: () => '문법 오류입니다.',
    type: () => '타입 오류입니다.',
    'missing await': ({ message }) =>
      `\`${message}\` 값은 프로미스(promise)입니다. 호출 앞에 \`await\`를 붙이세요.`,
    mismatch: ({ path, message }) => {
      const what = message || (path && `\`${path}\``);
      return what === '' ? '기대한 것과 다릅니다.' : `기대한 것과 다릅니다: ${what}`;
    },
    'unexpected request': ({ message }) =>
      `기대한 요청이 아닙니다: \`${message}\` (채점할 때는 네트워크가 없어 실제로 나가지는 않았습니다)`,
    'extra request': ({ message }) =>
      `요청을 하나 더 보냈습니다: \`${message}\` (채점할 때는 네트워크가 없어 실제로 나가지는 않았습니다)`,
    'nothing sent': ({ message }) =>
      message === ''
        ? '요청을 보내지 않았습니다.'
        : `요청을 보내지 않았습니다. 기대한 요청: \`${message}\``,
    thrown: () => '코드에서 오류가 발생했습니다.',
    'key shown': ({ message }) =>
      `${message || '코드가 출력하거나 던진 값'}에 API 키가 들어 있습니다. 보는 사람은 누구나 그 키를 쓸 수 있으니 빼세요.`,
    timeout: () =>
      '2초가 지나도 끝나지 않습니다. 오지 않을 응답이나 값을 기다리고 있지 않은지 확인하세요.',
    endless: () => '코드가 끝나지 않아 멈췄습니다. 끝나지 않는 반복문(loop)이 있는지 확인하세요.',
    ended: () =>
      '코드가 프로세스를 끝냈거나 메모리를 모두 썼습니다. `process.exit()`나 끝없이 커지는 값이 있으면 지우세요.',
    judge: () =>
      '채점기에 문제가 생겼습니다. 작성한 코드의 잘못이 아닙니다. 다시 저장하세요. 점검: `pnpm diagnose`',
  },
  explain: explainInKorean,
  difference: {
    yours: '내 코드',
    expected: '기대한 값',
    nothing: '(없음)',
    more: (number) => `… 다른 점 ${number}개 더`,
  },
  printed: '출력:',
  lesson: {
    same: '이 파일을 만든 뒤로 예제가 바뀌지 않았습니다.',
    changed: '이 파일을 만든 뒤에 예제가 바뀌었습니다. 파일은 그대로 두었습니다.',
    seeDiff: (command) =>
      `바뀐 내용: ${command} workshop diff · 새로 시작(사본 보관): ${command} workshop reset`,
    gone: '이 예제를 더는 읽을 수 없습니다. 파일은 그대로 두었습니다.',
  },
  hint: (number, count) => `힌트 ${number}/${count}`,
  hints: (count) => `힌트 ${count}개`,
  noMoreHints: '힌트를 모두 보았습니다.',
  noStep: '남은 단계가 없습니다.',
  solutionOf: (step) => `${step}단계의 예제 코드입니다. 좋은 답은 여러 가지입니다.`,
  reset: (copy) => `새로 시작합니다. 이전 파일의 사본: ${copy}`,
  fresh: '새로 시작합니다.',
  solved: '✓ 해결했습니다!',
  saves: (number) => `저장 ${number}번`,
  minutes: (number) => `${number}분`,
  same: '작성한 코드가 예제와 같습니다.',
  different: '예제와 다른 점입니다. 좋은 답은 여러 가지입니다.',
  diffLegend: { yours: '- 내 코드', lesson: '+ 예제' },
  next: (command, title) => `다음 연습을 하려면: ${command}  (${title})`,
  allSolved: '모든 연습을 마쳤습니다. 축하합니다!',
  setAside: (file, command) =>
    `진행 기록이 손상되어 다음 파일로 옮겨 두었습니다: ${file}\n다시 만들려면: ${command} workshop check --all`,
  notSaved: (reason, code) =>
    `진행 기록을 저장하지 못했습니다. .progress 폴더에 쓸 수 없습니다: ${reason} (${code})`,
  states: { solved: '완료', current: '지금', open: '남음' },
  first: '첫 번째 연습입니다.',
  last: '마지막 연습입니다.',
  screen: {
    welcome: (path) => [
      '환영합니다! 예제를 한 단계씩 직접 작성하는 연습입니다. 키도 네트워크도 비용도 필요 없습니다.',
      `1. 편집기에서 \`${path}\` 파일을 여세요. o를 누르면 열립니다.`,
      '2. `throw`로 시작하는 첫 줄을 지우고 그 자리에 코드를 쓰세요.',
      '3. 저장하세요. 저장할 때마다 바로 채점하고 이 화면이 바뀝니다.',
      '막히면 h를 눌러 힌트를, s를 눌러 답을 보세요. 모든 키는 맨 아래에 있습니다.',
    ],
    judging: '채점하고 있습니다…',
    keys: {
      hint: '힌트',
      solution: '답',
      open: '열기',
      list: '목록',
      run: '실행',
      reset: '초기화',
      next: '다음',
      previous: '이전',
      changes: '바뀐 내용',
      quit: '끝내기',
    },
    more: '↑↓ 더 보기',
    choose: '↑↓ 고르기  Enter 열기  다른 키 돌아가기',
    next: ({ number, title }) => `n을 누르면 다음 연습이 열립니다: ${number} ${title}`,
    seeChanges: 'd를 누르면 보입니다',
    askSolution: (step) => `${step}단계의 답을 볼까요? (y/n)`,
    askReset: '처음부터 다시 시작할까요? 지금 파일은 사본을 남깁니다. (y/n)',
    anyKey: '아무 키나 누르면 돌아갑니다.',
    opened: (editor) => `편집기에서 열었습니다: ${editor}`,
    noEditor: (place) =>
      `편집기를 찾지 못했습니다. VISUAL이나 EDITOR 환경 변수를 설정하거나 파일을 직접 여세요: ${place}`,
    editorFailed: (editor, place) =>
      `편집기가 열리지 않습니다: ${editor}. 파일을 직접 여세요: ${place}`,
    quit: (passed, total, command) =>
      `${total}단계 중 ${passed}단계를 통과했습니다. 이어서 하려면: ${command} workshop`,
  },
  results: {
    name: '이름',
    time: '시각',
    version: '버전',
    steps: '단계',
    total: '전체 단계',
    problem: '마지막 문제',
    solved: '모두 해결',
    notBegun: '시작하지 않음',
    count: (learners, solved) => `${learners}명 중 ${solved}명이 모두 해결했습니다`,
    skipped: (file) => `건너뜀: ${file} 파일은 check --all --json의 결과가 아닙니다`,
  },
  errors: {
    noExercises: '워크숍을 열 수 없습니다: 연습이 있는 예제가 없습니다',
    tooManyWords: (word) => `알 수 없는 인수 ${JSON.stringify(word)}`,
    noFolder: 'report 뒤에 폴더를 쓰세요',
    orHelp: (program) => `도움말: ${program} --help`,
    noResults: (folder) =>
      `결과를 모을 수 없습니다: ${folder} 폴더에 check --all --json의 결과 파일이 없습니다\n만들려면: pnpm --silent workshop check --all --json > ${folder}/name.json`,
    notAFolder: (folder) => `결과를 모을 수 없습니다: ${folder} 폴더가 없습니다`,
  },
  help: (
    command,
  ) => `예제를 직접 작성하는 연습입니다. 저장할 때마다 채점합니다. 키도 네트워크도 필요 없습니다.

  ${command} workshop                   아직 풀지 않은 첫 연습을 엽니다
  ${command} workshop 02                연습 하나: 번호나 이름의 일부
  ${command} workshop list              연습 목록
  ${command} workshop check [이름]      한 번 채점합니다 (--all 모두, --json 데이터로)
  ${command} workshop hint [이름]       다음 힌트
  ${command} workshop solution [이름]   지금 단계의 예제 코드
  ${command} workshop reset [이름]      새로 시작하고 사본을 남깁니다
  ${command} workshop run [이름]        작성한 코드를 실행합니다 (--offline)
  ${command} workshop diff [이름]       파일을 만든 뒤 예제에서 바뀐 내용
  ${command} workshop next, previous    다음, 이전 연습
  ${command} workshop report 폴더       여러 사람의 결과를 표로 모읍니다 (--csv)
  ${command} workshop verify            연습 자체를 검사합니다 (만드는 사람용)

  --lang ko, en                   언어
  --name "김미나"                 check --json이 출력할 이름`,
};

/** What a file of CommonJS has no use for in an ES module, and what stands in its place. */
function esModule(name: string): string {
  const instead = name.startsWith('require')
    ? '`import`를'
    : name.startsWith('__')
      ? `\`import.meta.${name.slice(2)}\` 값을`
      : '`export`를';
  return `이 파일은 ES 모듈이므로 CommonJS의 \`${name}\` 문법을 쓸 수 없습니다. 대신 ${instead} 쓰세요.`;
}
