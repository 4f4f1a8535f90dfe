import type { Choice } from './response.ts';

/** Tells whether an answer was cut off at the token limit: its `finish_reason` is `length`. */
export function isCut(choice: Pick<Choice, 'finish_reason'> | undefined): boolean {
  return choice?.finish_reason === 'length';
}
