import { findModel } from '@by-example/core';

/** How long an answer is assumed to be, reasoning included. */
export const assumedAnswerTokens = 500;

/**
 * Estimates what the answers to some questions cost in a batch, in dollars: about 4 bytes of UTF-8 a token, 7 tokens around
 * each question, and half the usual price. Returns undefined for a model whose price is unknown.
 */
export function estimateCost(
  { questions, bytes }: { questions: number; bytes: number },
  model: string,
): number | undefined {
  return costOf(
    {
      input_tokens: bytes / 4 + 7 * questions,
      output_tokens: assumedAnswerTokens * questions,
    },
    model,
  );
}

/** Returns what tokens cost in a batch, in dollars; undefined for a model whose price is unknown. */
export function costOf(
  { input_tokens, output_tokens }: { input_tokens: number; output_tokens: number },
  model: string,
): number | undefined {
  const price = findModel(model)?.price;
  return price && (input_tokens * price.input + output_tokens * price.output) / 2 / 1_000_000;
}
