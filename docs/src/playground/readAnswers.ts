import type { ChatCompletion, ChatCompletionChunk, Usage } from '@by-example/core';
import type { Exchange } from './Exchange.ts';

/** Stores a whole completion in an exchange. */
export function readCompletion(exchange: Exchange, { choices, usage }: ChatCompletion): void {
  exchange.answers = choices.map(({ message, finish_reason: finishReason }) => ({
    text: message.content ?? message.refusal ?? '',
    finishReason,
  }));
  exchange.usage = usage ? countOf(usage) : null;
}

/** Adds a chunk of a stream to an exchange and returns the new text. */
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
