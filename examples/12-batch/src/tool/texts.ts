import { chooseLanguage, type Language } from '@by-example/core';
import { assumedAnswerTokens } from './estimateCost.ts';

/** What the tool prints, in one language. */
export type Texts = {
  help: string;
  plan: (input: string, questions: number, survey: { empty: number; column: string }) => string;
  estimate: (model: string, dollars: number | undefined) => string;
  assumptions: string;
  confirm: (dollars: number | undefined, limit: number) => string;
  nothingSent: string;
  sent: (batchId: string) => string;
  goingOn: (batchId: string) => string;
  forgotten: (batchId: string) => string;
  stopped: (when: 'before' | 'sending' | 'waiting', place: string) => string;
  ended: (status: string) => string;
  cost: (usage: { input_tokens: number; output_tokens: number }, dollars?: number) => string;
  written: (output: string, counts: { status: string; count: number }[]) => string;
  failed: (count: number) => string;
  complete: (output: string) => string;
  nothingToRetry: (output: string) => string;
  batchError: (line: number | undefined, error: string) => string;
  errors: {
    badOption: (option: string, kind: 'unknown' | 'needs a value' | 'takes no value') => string;
    optionMissing: (option: string) => string;
    badFormat: (option: string, path: string) => string;
    badLimit: (value: string) => string;
    samePath: (path: string) => string;
    file: (path: string, isReading: boolean, reason: string) => string;
    fileReasons: Record<string, string>;
    noFolder: (folder: string) => string;
    outputExists: (output: string) => string;
    badEncoding: (input: string, line: number) => string;
    noHeader: (input: string, found: string) => string;
    noColumn: (input: string, line: number, wanted: string | undefined, found: string[]) => string;
    columnTaken: (input: string, column: string) => string;
    badRow: (input: string, line: number, cells: number, columns: number) => string;
    openQuote: (input: string, line: number) => string;
    badJson: (input: string, line: number) => string;
    notText: (input: string, line: number) => string;
    noQuestions: (input: string) => string;
    tooMany: (input: string) => string;
    tooLarge: (input: string) => string;
    notConfirmed: (dollars: number | undefined, limit: number) => string;
    locked: (output: string) => string;
    moved: (output: string, before: string, now: string) => string;
    otherModel: (output: string, before: string, now: string) => string;
    changed: (input: string, output: string) => string;
    forgotten: (batchId: string) => string;
    invalid: (input: string, errors: string[]) => string;
    nothingToRetry: (output: string) => string;
  };
};

const number = (count: number) => count.toLocaleString('en');
const exact = (dollars: number) => `$${dollars.toFixed(dollars < 0.01 ? 6 : dollars < 1 ? 4 : 2)}`;
const openai = 'https://api.openai.com/v1';
const local = '로컬 엔드포인트';
const some = (count: number, one: string, many = `${one}s`) =>
  `${number(count)} ${count === 1 ? one : many}`;

const texts: Record<Language, Texts> = {
  ko: {
    help: `질문이 적힌 파일을 배치(batch)로 보내고, 답변을 다른 파일에 씁니다.

  pnpm start 12 --input questions.csv --output answers.csv

  --input          질문 파일: .csv, .tsv, .jsonl (UTF-8)
  --output         답변 파일: .csv, .tsv, .jsonl. 입력의 열에 answer, status, error를 더합니다
  --column         질문이 있는 열. 기본값은 question이나 질문, 또는 하나뿐인 열
  --retry-failed   답변을 받지 못한 질문만 재시도합니다
  --limit-dollars  예상 비용이 이보다 크면 물어봅니다. 기본값 1
  --yes            묻지 않고 보냅니다

도중에 멈추면 같은 명령을 다시 실행하세요. 이어서 하므로 같은 질문에 요금을 두 번 내지 않습니다.
CSV에서는 = + - @로 시작하는 답변 앞에 '를 붙여, 엑셀이 수식으로 읽지 않게 합니다.`,
    plan: (input, questions, { empty, column }) =>
      `${input}: ${column} 열의 질문 ${number(questions)}개` +
      (empty > 0 ? `, 빈 줄 ${number(empty)}개` : ''),
    estimate: (model, dollars) =>
      dollars === undefined
        ? `예상 비용: ${model} 모델의 가격을 알 수 없어 계산하지 못했습니다`
        : `예상 비용: ${model} 모델로 약 ${exact(dollars)} (배치는 반값입니다)`,
    assumptions: `(4바이트를 1토큰, 답변 하나를 ${assumedAnswerTokens}토큰으로 계산했습니다)`,
    confirm: (dollars, limit) =>
      `${dollars === undefined ? '' : `$${limit}보다 큽니다. `}보낼까요? [y/N] `,
    nothingSent: '아무것도 보내지 않았습니다.',
    sent: (id) => `${id} 배치를 보냈습니다.\n24시간 안에 끝나고, Ctrl+C를 눌러도 멈추지 않습니다.`,
    goingOn: (id) => `${id} 배치를 이어서 기다립니다.`,
    forgotten: (id) =>
      `로컬 엔드포인트가 다시 시작되어 ${id} 배치가 사라졌습니다.\n비용 없이 다시 보냅니다.`,
    stopped: (when, place) => {
      if (when === 'before') return '멈추었습니다. 이번에는 아무것도 보내지 않았습니다.';
      if (place === 'offline') return '멈추었습니다. 같은 명령을 다시 실행하면 이어집니다.';
      if (when === 'sending')
        return '보내는 중에 멈추었습니다. 같은 명령을 다시 실행하면 배치가 만들어졌는지부터 확인합니다.';
      return `그만 기다립니다. 배치는 ${where(place, local)}에서 계속됩니다. 같은 명령을 다시 실행하면 이어집니다.`;
    },
    ended: (status) => `배치가 ${status} 상태로 끝났습니다. 그때까지 끝난 답변만 받습니다.`,
    cost: ({ input_tokens, output_tokens }, dollars) =>
      `보낸 토큰 ${number(input_tokens)}개, 받은 토큰 ${number(output_tokens)}개` +
      (dollars === undefined ? '' : `: ${exact(dollars)}`),
    written: (output, counts) =>
      `${output}: ${counts.map(({ status, count }) => `${status} ${number(count)}`).join(', ')}`,
    failed: (count) =>
      `답변이 없는 질문 ${number(count)}개만 재시도하려면 같은 명령에 --retry-failed를 붙이세요.`,
    complete: (output) => `${output} 파일은 이미 완성되었습니다. 아무것도 보내지 않았습니다.`,
    nothingToRetry: (output) =>
      `${output} 파일에는 재시도할 질문이 없습니다. 아무것도 보내지 않았습니다.`,
    batchError: (line, error) => (line === undefined ? error : `${line}번째 줄: ${error}`),
    errors: {
      badOption: (option, kind) =>
        `명령을 읽을 수 없습니다: ${
          {
            unknown: `${option} 옵션은 없습니다`,
            'needs a value': `${option} 옵션에는 값이 필요합니다`,
            'takes no value': `${option} 옵션에는 값을 쓰지 않습니다`,
          }[kind]
        }\n도움말: pnpm start 12 -- --help`,
      optionMissing: (option) =>
        `명령을 읽을 수 없습니다: ${option} 옵션이 없습니다\n예: --input questions.csv --output answers.csv`,
      badFormat: (option, path) =>
        `${path} 파일을 쓸 수 없습니다: ${option}에는 .csv, .tsv, .jsonl 파일을 쓰세요\n예: ${option} ${stem(path)}.csv`,
      badLimit: (value) =>
        `--limit-dollars ${value}: 0 이상의 금액이 아닙니다\n예: --limit-dollars 5`,
      samePath: (path) =>
        `${path} 파일에 답변을 쓸 수 없습니다: 질문 파일과 같습니다\n예: --output answers.csv`,
      file: (path, isReading, reason) =>
        `${path} 파일을 ${isReading ? '읽을' : '쓸'} 수 없습니다: ${reason}\n경로와 권한을 확인하세요.`,
      fileReasons: {
        EACCES: '권한이 없습니다',
        EPERM: '권한이 없거나 다른 프로그램이 열고 있습니다',
        EBUSY: '다른 프로그램이 열고 있습니다',
        EROFS: '읽기 전용입니다',
        ENOENT: '파일이 없습니다',
        EISDIR: '파일이 아니라 폴더입니다',
        EEXIST: '같은 이름의 파일이 있습니다',
        ENOTDIR: '폴더가 아닙니다',
        ENOSPC: '디스크가 가득 찼습니다',
      },
      noFolder: (folder) => `${folder} 폴더에 쓸 수 없습니다: 폴더가 없습니다\n예: mkdir ${folder}`,
      outputExists: (output) =>
        `${output} 파일을 쓸 수 없습니다: 이미 있고, 이 도구가 만든 파일이 아닙니다\n다른 --output을 쓰세요.`,
      badEncoding: (input, line) =>
        `${input} 파일을 읽을 수 없습니다: ${line}번째 줄이 UTF-8이 아닙니다\n엑셀에서는 'CSV UTF-8' 형식으로 저장하세요.`,
      noHeader: (input, found) =>
        `${input} 파일을 읽을 수 없습니다: 첫 줄이 열 이름이 아니라 질문입니다: ${found}\n첫 줄에 question이라고 쓰세요.`,
      noColumn: (input, line, wanted, found) =>
        `${input} 파일을 읽을 수 없습니다: ${line}번째 줄에 ${wanted ?? 'question이나 질문'} 열이 없습니다\n` +
        `있는 열: ${found.join(', ') || '없음'}. --column으로 고르세요.`,
      columnTaken: (input, column) =>
        `${input} 파일에 답변을 더할 수 없습니다: ${column} 열이 이미 있습니다\n그 열의 이름을 바꾸세요.`,
      badRow: (input, line, cells, columns) =>
        `${input} 파일을 읽을 수 없습니다: ${line}번째 줄은 ${cells}칸인데 열은 ${columns}개입니다\n쉼표가 든 칸은 큰따옴표로 감싸세요.`,
      openQuote: (input, line) =>
        `${input} 파일을 읽을 수 없습니다: ${line}번째 줄에서 연 큰따옴표가 닫히지 않습니다\n칸 안의 큰따옴표는 두 번 쓰세요: ""`,
      badJson: (input, line) =>
        `${input} 파일을 읽을 수 없습니다: ${line}번째 줄이 JSON 객체도 문자열도 아닙니다\n예: {"question": "…"}`,
      notText: (input, line) =>
        `${input} 파일을 읽을 수 없습니다: ${line}번째 줄의 질문이 문자열이 아닙니다\n예: {"question": "…"}`,
      noQuestions: (input) =>
        `${input} 파일을 보낼 수 없습니다: 질문이 없습니다\n첫 줄에 question, 그 아래에 질문을 쓰세요.`,
      tooMany: (input) =>
        `${input} 파일을 보낼 수 없습니다: 배치 하나에는 질문이 50,000개까지 들어갑니다\n파일을 나누세요.`,
      tooLarge: (input) =>
        `${input} 파일을 보낼 수 없습니다: 배치 하나는 200 MB까지입니다\n파일을 나누세요.`,
      notConfirmed: (dollars, limit) =>
        `보낼 수 없습니다: 예상 비용 ${dollars === undefined ? '(알 수 없음)' : exact(dollars)}, 한도 $${limit}, 물어볼 터미널이 없습니다\n--yes를 붙이세요.`,
      locked: (output) =>
        `시작할 수 없습니다: 다른 실행이 ${output} 파일을 만들고 있습니다\n그 실행이 끝나기를 기다리거나 다른 --output을 쓰세요.`,
      moved: (output, before, now) =>
        `${output} 작업을 이을 수 없습니다: ${where(before, local)}에서 시작했는데 지금은 ${where(now, local)}입니다\n시작할 때의 설정으로 실행하거나 다른 --output을 쓰세요.`,
      otherModel: (output, before, now) =>
        `${output} 작업을 이을 수 없습니다: ${before} 모델로 시작했는데 지금은 ${now}입니다\n예: OPENAI_MODEL=${before}`,
      changed: (input, output) =>
        `${output} 작업을 이을 수 없습니다: 보낸 뒤에 ${input} 파일의 질문이 바뀌었습니다\n질문을 되돌리거나, 새로 보내려면 다른 --output을 쓰세요.`,
      forgotten: (id) =>
        `${id} 배치를 찾을 수 없습니다: 다른 키나 프로젝트로 보냈을 수 있습니다\n보낼 때 쓴 키로 실행하세요. 다시 보내지는 않았습니다.`,
      invalid: (input, errors) =>
        [
          `${input} 파일을 보낼 수 없습니다: API가 배치를 거부했고, 비용은 들지 않습니다`,
          ...errors.map((error) => `  ${error}`),
          '고친 뒤에 같은 명령을 실행하면 처음부터 시작합니다.',
        ].join('\n'),
      nothingToRetry: (output) =>
        `재시도할 수 없습니다: ${output} 작업이 없습니다\n--retry-failed 없이 시작하세요.`,
    },
  },
  en: {
    help: `Sends a file of questions as one batch, and writes the answers to another file.

  pnpm start 12 --input questions.csv --output answers.csv

  --input          the questions: .csv, .tsv or .jsonl (UTF-8)
  --output         .csv, .tsv or .jsonl: the input's columns, then answer, status, error
  --column         the questions' column; default: question, 질문, or the only one
  --retry-failed   retries only the questions without an answer
  --limit-dollars  asks before sending if the estimate is higher; default: 1
  --yes            never asks

If it stops, run the same command to continue. You never pay for a question twice.
In CSV, an answer that starts with = + - or @ gets a ' in front, so that Excel does not
run it as a formula.`,
    plan: (input, questions, { empty, column }) =>
      `${input}: ${some(questions, 'question')} in the column ${column}` +
      (empty > 0 ? `, ${some(empty, 'empty row')}` : ''),
    estimate: (model, dollars) =>
      dollars === undefined
        ? `Estimated cost: unknown, because ${model} has no known price`
        : `Estimated cost: about ${exact(dollars)} with ${model}, at a batch's half price`,
    assumptions: `(assuming 4 bytes per token and ${assumedAnswerTokens} tokens per answer)`,
    confirm: (dollars, limit) =>
      `${dollars === undefined ? '' : `That is more than $${limit}. `}Send it? [y/N] `,
    nothingSent: 'Nothing was sent.',
    sent: (id) => `Sent ${id}\nIt ends within 24 hours. Ctrl+C does not stop it.`,
    goingOn: (id) => `Continuing with ${id}`,
    forgotten: (id) =>
      `The local endpoint was restarted, and ${id} is gone.\nSending it again costs nothing.`,
    stopped: (when, place) => {
      if (when === 'before') return 'Stopped. Nothing was sent this time.';
      if (place === 'offline') return 'Stopped. Run the same command to continue.';
      if (when === 'sending')
        return 'Stopped while sending. Run the same command: it first checks whether the batch exists.';
      return `Stopped waiting. The batch continues at ${where(place)}. Run the same command to continue.`;
    },
    ended: (status) =>
      `The batch ended as ${status}. Only the answers that were finished by then are here.`,
    cost: ({ input_tokens, output_tokens }, dollars) =>
      `${some(input_tokens, 'token')} in, ${some(output_tokens, 'token')} out` +
      (dollars === undefined ? '' : `: ${exact(dollars)}`),
    written: (output, counts) =>
      `${output}: ${counts.map(({ status, count }) => `${number(count)} ${status}`).join(', ')}`,
    failed: (count) =>
      `${some(count, 'question has', 'questions have')} no answer. To retry only ${count === 1 ? 'it' : 'them'}, add --retry-failed.`,
    complete: (output) => `${output} is already complete. Nothing was sent.`,
    nothingToRetry: (output) => `${output} has no question to retry. Nothing was sent.`,
    batchError: (line, error) => (line === undefined ? error : `line ${line}: ${error}`),
    errors: {
      badOption: (option, kind) =>
        `Cannot read the command line: ${
          {
            unknown: `Unknown option '${option}'`,
            'needs a value': `${option} needs a value`,
            'takes no value': `${option} takes no value`,
          }[kind]
        }\nTry: pnpm start 12 -- --help`,
      optionMissing: (option) =>
        `Cannot read the command line: ${option} is missing\nTry: --input questions.csv --output answers.csv`,
      badFormat: (option, path) =>
        `Cannot use ${path}: ${option} takes a .csv, .tsv or .jsonl file\nTry: ${option} ${stem(path)}.csv`,
      badLimit: (value) =>
        `Cannot use --limit-dollars ${value}: it is not an amount of 0 or more\nTry: --limit-dollars 5`,
      samePath: (path) =>
        `Cannot write the answers to ${path}: it contains the questions\nTry: --output answers.csv`,
      file: (path, isReading, reason) =>
        `Cannot ${isReading ? 'read' : 'write'} ${path}: ${reason}\nTry: check its path and permissions`,
      fileReasons: {
        EACCES: 'permission denied',
        EPERM: 'permission denied, or another program has it open',
        EBUSY: 'another program has it open',
        EROFS: 'it is read-only',
        ENOENT: 'the file does not exist',
        EISDIR: 'it is a folder',
        EEXIST: 'a file has that name',
        ENOTDIR: 'it is not in a folder',
        ENOSPC: 'the disk is full',
      },
      noFolder: (folder) =>
        `Cannot write into ${folder}: the folder does not exist\nTry: mkdir ${folder}`,
      outputExists: (output) =>
        `Cannot write ${output}: it already exists, and this tool did not write it\nTry: another --output`,
      badEncoding: (input, line) =>
        `Cannot read ${input}: line ${line} is not UTF-8\nTry: in Excel, save it as "CSV UTF-8"`,
      noHeader: (input, found) =>
        `Cannot read ${input}: its first line is a question, not a column's name: ${found}\nTry: write question as the first line`,
      noColumn: (input, line, wanted, found) =>
        `Cannot read ${input}: line ${line} has no column named ${wanted ?? 'question'}\n` +
        `Try: --column with one of: ${found.join(', ') || '(none)'}`,
      columnTaken: (input, column) =>
        `Cannot add the answers to ${input}: it already has a column named ${column}\nTry: rename that column`,
      badRow: (input, line, cells, columns) =>
        `Cannot read ${input}: line ${line} has ${cells} cells, but there are ${columns} columns\nTry: put a cell that contains a comma in double quotes`,
      openQuote: (input, line) =>
        `Cannot read ${input}: line ${line} opens a double quote that is never closed\nTry: write a double quote within a cell twice: ""`,
      badJson: (input, line) =>
        `Cannot read ${input}: line ${line} is neither a JSON object nor a string\nTry: {"question": "…"}`,
      notText: (input, line) =>
        `Cannot read ${input}: the question in line ${line} is not a string\nTry: {"question": "…"}`,
      noQuestions: (input) =>
        `Cannot send ${input}: it has no questions\nTry: write question as the first line, and a question on each line below`,
      tooMany: (input) =>
        `Cannot send ${input}: a batch takes at most 50,000 questions\nTry: split the file`,
      tooLarge: (input) =>
        `Cannot send ${input}: a batch takes at most 200 MB\nTry: split the file`,
      notConfirmed: (dollars, limit) =>
        `Cannot send it: the estimate, ${dollars === undefined ? 'unknown' : exact(dollars)}, is above the limit of $${limit}, and there is no terminal to ask in\nTry: --yes`,
      locked: (output) =>
        `Cannot start: another run is working on ${output}\nTry: wait until it ends, or another --output`,
      moved: (output, before, now) =>
        `Cannot continue ${output}: it was started with ${where(before)}, but calls now go to ${where(now)}\nTry: the settings that it was started with, or another --output`,
      otherModel: (output, before, now) =>
        `Cannot continue ${output}: it was started with ${before}, but the model is now ${now}\nTry: OPENAI_MODEL=${before}`,
      changed: (input, output) =>
        `Cannot continue ${output}: the questions of ${input} have changed since they were sent\nTry: change them back, or send the new ones with another --output`,
      forgotten: (id) =>
        `Cannot find ${id}: it may belong to another key or project. Nothing was sent again\nTry: the key that you sent it with`,
      invalid: (input, errors) =>
        [
          `Cannot send ${input}: the API rejected the batch, which costs nothing`,
          ...errors.map((error) => `  ${error}`),
          'Try: correct that, then run the same command; it starts over',
        ].join('\n'),
      nothingToRetry: (output) =>
        `Cannot retry: nothing was started for ${output}\nTry: without --retry-failed`,
    },
  },
};

function stem(path: string): string {
  return path.replace(/\.[^./\\]*$/, '');
}

/** Returns the name of a place where calls go. */
function where(place: string, local = 'the local endpoint'): string {
  if (place === 'offline') return local;
  return place === openai ? 'OpenAI' : place;
}

/** What the tool prints, in the language of this process. */
export const text: Texts = texts[chooseLanguage()];
