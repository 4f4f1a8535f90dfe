import type { Language } from '@by-example/core';
import { errors } from '../errors/errors.ts';

const texts = {
  ko: { head: ['상태 코드와 `code`', '뜻과 할 일', '재시도'], yes: '○', no: '×' },
  en: {
    head: ['status and `code`', 'what it means and what to do', 'try again'],
    yes: 'yes',
    no: 'no',
  },
};

/** Gives the table of failures: by status and code, what each means and how to mend it. */
export function errorRows(language: Language): string[][] {
  const { head, yes, no } = texts[language];
  const rows = errors.map(({ status, codes, meaning, mending, isRetryable }) => [
    [status ?? '–', ...codes.map((code) => `\`${code}\``)].join(' '),
    `${meaning[language]} ${mending[language]}`,
    isRetryable ? yes : no,
  ]);
  return [head, ...rows];
}
