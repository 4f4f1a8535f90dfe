import type { Language } from '@by-example/core';
import { errors } from '../errors/errors.ts';

const texts = {
  ko: { head: ['상태 코드와 `code`', '뜻과 할 일', '재시도'], yes: '○', no: '×' },
  en: {
    head: ['status and `code`', 'what it means and what to do', 'retry'],
    yes: 'yes',
    no: 'no',
  },
};

/** Returns the table of failures: status and code, what each means, how to fix it, and whether to retry. */
export function errorRows(language: Language): string[][] {
  const { head, yes, no } = texts[language];
  const rows = errors.map(({ status, codes, meaning, fix, isRetryable }) => [
    [status ?? '–', ...codes.map((code) => `\`${code}\``)].join(' '),
    `${meaning[language]} ${fix[language]}`,
    isRetryable ? yes : no,
  ]);
  return [head, ...rows];
}
