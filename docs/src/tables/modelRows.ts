import { type Language, type Model, models } from '@by-example/core';

const texts = {
  ko: {
    head: ['모델', '가격: 입력 / 출력', '문맥 길이', '`temperature`'],
    endingHead: ['모델', '종료일', '대신 쓸 모델'],
    always: '받음',
    'without reasoning': "`reasoning_effort: 'none'`일 때만 받음",
    never: '받지 않음',
  },
  en: {
    head: ['model', 'price: input / output', 'context window', '`temperature`'],
    endingHead: ['model', 'shut down on', 'use instead'],
    always: 'accepted',
    'without reasoning': "accepted only with `reasoning_effort: 'none'`",
    never: 'not accepted',
  },
};

/** Returns the table of models without a shutdown date (`today`), or of those with one (`ending`), from `core`. */
export function modelRows(which: 'today' | 'ending', language: Language): string[][] {
  const text = texts[language];
  if (which === 'today') {
    const served = models.filter(({ shutdownDate }) => shutdownDate === null);
    return [text.head, ...served.map((model) => todayRow(model, text[model.temperature]))];
  }
  const ending = models
    .filter((model) => model.shutdownDate !== null)
    .map(({ id, shutdownDate, replacement }) => [
      `\`${id}\``,
      shutdownDate ?? '',
      replacement === null ? '' : `\`${replacement}\``,
    ]);
  return [text.endingHead, ...ending];
}

function todayRow({ id, price, contextWindow }: Model, temperature: string): string[] {
  const prices = `$${price.input.toFixed(2)} / $${price.output.toFixed(2)}`;
  return [`\`${id}\``, prices, contextWindow.toLocaleString('en-US'), temperature];
}
