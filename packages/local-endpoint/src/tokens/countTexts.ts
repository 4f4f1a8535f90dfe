import { takeTurn } from '../wire/takeTurn.ts';
import type { Tokenizer } from './Tokenizer.ts';

/** Texts of up to this many UTF-16 units together are counted at once. */
const SHORT = 16_384;

/**
 * Counts the tokens of texts: short ones at once, long ones step by step, so that other requests are answered in
 * between. Rejects with the signal's reason as soon as it aborts.
 */
export function countTexts(
  texts: readonly string[],
  tokenizer: Tokenizer,
  signal: () => AbortSignal,
): number | Promise<number> {
  let length = 0;
  for (const text of texts) length += text.length;
  if (length > SHORT) return countInTurns(texts, tokenizer, signal());
  let count = 0;
  for (const text of texts) count += tokenizer.count(text);
  return count;
}

async function countInTurns(
  texts: readonly string[],
  tokenizer: Tokenizer,
  signal: AbortSignal,
): Promise<number> {
  const steps = tokenizer.countInSteps(texts);
  for (;;) {
    await takeTurn();
    signal.throwIfAborted();
    const { done, value } = steps.next();
    if (done) return value;
  }
}
