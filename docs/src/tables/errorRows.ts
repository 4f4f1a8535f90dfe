import type { Language } from '@by-example/core';
import { errors } from '../errors/errors.ts';

const texts = {
  ko: { head: ['상태', '`code`', '뜻', '할 일', '다시 시도'], yes: '예', no: '아니요' },
  en: {
    head: ['status', '`code`', 'what it means', 'what to do', 'try again'],
    yes: 'yes',
    no: 'no',
  },
};

/** Gives the table of failures: by status and code, what each means and how to mend it. */
export function errorRows(language: Language): string[][] {
  const { head, yes, no } = texts[language];
  const rows = errors.map(({ status, codes, meaning, mending, isRetryable }) => [
    status === null ? '–' : String(status),
    codes.map((code) => `\`${code}\``).join(' '),
    meaning[language],
    mending[language],
    isRetryable ? yes : no,
  ]);
  return [head, ...rows];
}
