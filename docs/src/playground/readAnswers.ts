import type { ChatCompletion, ChatCompletionChunk, Usage } from '@by-example/core';
import { addedBy, addToCalls } from './addToCalls.ts';
import type { Exchange } from './Exchange.ts';
import { fromToolCall } from './FormCall.ts';

/** Stores a whole completion in an exchange. */
export function readCompletion(exchange: Exchange, { choices, usage }: ChatCompletion): void {
  exchange.answers = choices.map(({ message, finish_reason: finishReason }) => ({
    text: message.content ?? '',
    refusal: message.refusal ?? '',
    calls: (message.tool_calls ?? []).map(fromToolCall),
    finishReason,
  }));
  exchange.usage = usage ? countOf(usage) : null;
}

/** Adds a chunk of a stream to an exchange and returns the new text: of the answer, a refusal or a call. */
export function readChunk(exchange: Exchange, { choices, usage }: ChatCompletionChunk): string {
  for (const { index, delta, finish_reason: finishReason } of choices) {
    const before = exchange.answers[index];
    exchange.answers[index] = {
      text: (before?.text ?? '') + (delta.content ?? ''),
      refusal: (before?.refusal ?? '') + (delta.refusal ?? ''),
      calls: addToCalls(before?.calls ?? [], delta.tool_calls ?? []),
      finishReason,
    };
  }
  if (usage) exchange.usage = countOf(usage);
  return choices
    .map(({ delta: { content, refusal, tool_calls: calls = [] } }) =>
      [content, refusal, ...calls.map(addedBy)].join(''),
    )
    .join('');
}

function countOf({ prompt_tokens, completion_tokens, total_tokens }: Usage): Exchange['usage'] {
  return { prompt: prompt_tokens, completion: completion_tokens, total: total_tokens };
}
