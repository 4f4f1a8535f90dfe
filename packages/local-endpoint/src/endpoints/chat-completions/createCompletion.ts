import type { Usage } from '@by-example/core';
import type { Tokenizer } from '../../tokens/Tokenizer.ts';
import { createLogprobs } from './reply/createLogprobs.ts';
import type { Reply } from './reply/Reply.ts';
import type { ChatRequest } from './request/requestSchema.ts';
import type { CachedPrompt } from './tokens/cachePrompt.ts';

/** What all choices of one completion share. */
export type CompletionFacts = {
  id: string;
  /** Seconds since 1970. */
  created: number;
  usage: Usage;
  random: () => number;
  tokenizer: Tokenizer;
};

/** Creates the body of a completion that is not streamed, with the fields of a recorded response. */
export function createCompletion(
  request: ChatRequest,
  replies: readonly Reply[],
  facts: CompletionFacts,
): object {
  return {
    id: facts.id,
    object: 'chat.completion',
    created: facts.created,
    model: request.model,
    choices: replies.map((reply, index) => ({
      index,
      message: messageOf(reply, request),
      logprobs: logprobsOf(reply, request, facts),
      finish_reason: reply.finishReason,
    })),
    usage: facts.usage,
    service_tier: 'default',
    system_fingerprint: null,
  };
}

/** Returns the usage of a completion. */
export function usageOf(
  replies: readonly Reply[],
  promptTokens: number,
  { cachedTokens, writtenTokens }: CachedPrompt,
): Usage {
  const completionTokens = replies.reduce((sum, { tokenCount }) => sum + tokenCount, 0);
  const reasoningTokens = replies.reduce((sum, reply) => sum + (reply.reasoningTokens ?? 0), 0);
  return {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
    prompt_tokens_details: {
      cached_tokens: cachedTokens,
      ...(writtenTokens !== undefined && { cache_write_tokens: writtenTokens }),
      audio_tokens: 0,
    },
    completion_tokens_details: {
      reasoning_tokens: reasoningTokens,
      audio_tokens: 0,
      accepted_prediction_tokens: 0,
      rejected_prediction_tokens: 0,
    },
  };
}

function messageOf({ content, refusal, toolCalls }: Reply, request: ChatRequest) {
  const spoken = { role: 'assistant', content, refusal, annotations: [] };
  const calls = toolCalls.map(({ id, type, name, inputPieces }) => {
    const input = inputPieces()
      .map((piece) => piece.text)
      .join('');
    return type === 'custom'
      ? { id, type, custom: { name, input } }
      : { id, type, function: { name, arguments: input } };
  });
  if (calls.length === 0) return spoken;
  return request.functions
    ? { ...spoken, function_call: calls[0]?.function }
    : { ...spoken, tool_calls: calls };
}

function logprobsOf(reply: Reply, request: ChatRequest, facts: CompletionFacts) {
  if (!request.logprobs || reply.toolCalls.length > 0) return null;
  const logprobs = createLogprobs(reply.pieces(), request.top_logprobs ?? 0, facts);
  return reply.refusal === null
    ? { content: logprobs, refusal: null }
    : { content: null, refusal: logprobs };
}
