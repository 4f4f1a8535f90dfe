import type { ChatCompletion, ChatCompletionChunk, Usage } from '@by-example/core';
import type { Exchange } from './Exchange.ts';

/** Notes in an exchange what a whole completion says. */
export function readCompletion(exchange: Exchange, { choices, usage }: ChatCompletion): void {
  exchange.answers = choices.map(({ message, finish_reason: finishReason }) => ({
    text: message.content ?? message.refusal ?? '',
    finishReason,
  }));
  exchange.usage = usage ? countOf(usage) : null;
}

/** Adds to an exchange what a chunk of a stream says, and gives the text that is new. */
export function readChunk(exchange: Exchange, { choices, usage }: ChatCompletionChunk): string {
  for (const { index, delta, finish_reason: finishReason } of choices) {
    const before = exchange.answers[index]?.text ?? '';
    exchange.answers[index] = { text: before + (delta.content ?? ''), finishReason };
  }
  if (usage) exchange.usage = countOf(usage);
  return choices.map(({ delta }) => delta.content ?? '').join('');
}

function countOf({ prompt_tokens, completion_tokens, total_tokens }: Usage): Exchange['usage'] {
  return { prompt: prompt_tokens, completion: completion_tokens, total: total_tokens };
}
