import type { WhatIf } from '@by-example/config/WhatIf';

/** Changes that the page offers below the lesson. */
export const whatIfs: WhatIf[] = [
  {
    title: { ko: '`1h` 안에 받으려 하면', en: 'you want it within `1h`' },
    from: "completion_window: '24h'",
    to: "completion_window: '1h'",
    shows: "400 Invalid value: '1h'",
    why: {
      ko: '`completion_window`의 값은 `24h`뿐입니다. 배치(batch)는 대개 더 일찍 끝나지만, 반값인 대신 기한은 하루입니다.',
      en: 'The only `completion_window` is `24h`. A batch is often done sooner, but half the price buys you a deadline of a day.',
    },
    code: 'invalid_value',
  },
  {
    title: { ko: '줄의 `url`이 다르면', en: 'a line has another `url`' },
    from: 'url: endpoint, body',
    to: "url: '/v1/responses', body",
    shows: 'Cannot run the batch: The URL provided for this request does not match',
    why: {
      ko: '한 배치의 요청은 모두 같은 엔드포인트로 갑니다. 실행하기 전에 파일을 검사해서 배치 전체가 실패하고, 요금은 들지 않습니다.',
      en: 'All requests of a batch go to one endpoint. The file is checked before anything runs, so the whole batch fails and costs nothing.',
    },
  },
  {
    title: { ko: '모델이 `gpt-4`라면', en: 'the model is `gpt-4`' },
    from: "process.env.OPENAI_MODEL ?? 'gpt-6-luna'",
    to: "'gpt-4'",
    shows: "Cannot run the batch: The provided model 'gpt-4' is not supported",
    why: {
      ko: '종료된 모델은 배치에서도 쓸 수 없습니다. 실행하기 전의 검사에서 드러나서 요금은 들지 않습니다.',
      en: 'A model that was shut down does not run batches either. The check before the run finds it, so it costs nothing.',
    },
    code: 'model_not_found',
  },
  {
    title: { ko: '한 줄이 잘못되면', en: 'a line is wrong' },
    from: "role: 'user'",
    to: "role: 'bot'",
    shows: "Error: Invalid value: 'bot'",
    why: {
      ko: '배치는 끝까지 실행되고, 잘못된 줄만 답변 대신 오류를 받습니다. 그래서 함수는 오류를 던지지 않고 그 자리에 넣어 반환합니다.',
      en: 'The batch still completes; only the wrong line gets an error instead of an answer. So the function throws nothing: it returns the error in that place.',
    },
  },
];
