import type { Language } from '@by-example/core';
import { describeError } from './describeError.ts';
import { pnpmCommand } from './pnpmCommand.ts';
import { texts } from './texts.ts';

/** How a second line begins that says what to do. */
const advice = /\n(?:Try\b|도움말:|예:|다음 중|만들려면:)/;

/** Returns what an error means for a person, and what to do: `pnpm diagnose`, unless there is something better. */
export function adviseError(error: unknown, language: Language): string {
  const text = describeError(error, language);
  return advice.test(text) ? text : `${text}\n${texts[language].errors.diagnose(pnpmCommand())}`;
}
