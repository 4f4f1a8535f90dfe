import { findModel } from '@by-example/core';
import type { ReplyIndex } from '../../../replies/indexReplies.ts';
import type { ReplyContent } from '../../../replies/PreparedReply.ts';
import type { Tokenizer } from '../../../tokens/Tokenizer.ts';
import type { ChatRequest } from '../request/requestSchema.ts';
import { chooseTools } from './chooseTools.ts';
import { type Call, createToolCalls } from './createToolCalls.ts';
import { findReply } from './findReply.ts';
import { inventCalls } from './inventCalls.ts';
import { inventText } from './inventText.ts';
import { limitText } from './limitText.ts';
import type { Reply } from './Reply.ts';

/** What a choice says, before the request's limits apply: a text, a refusal, or calls. */
type Draft = { text: string } | { refusal: string } | { calls: Call[] };

/** The most drafts for one request: values for a large schema take long, and up to 128 choices share them. */
const mostDrafts = 4;

/**
 * Creates the choices of the answer to a request that has passed every check: the prepared reply, or else
 * calls of the tools that the request offers, values for its schema, or the offline sentence.
 * @throws {EndpointError} 500 if two prepared replies match equally well
 */
export function createReplies(
  request: ChatRequest,
  replies: ReplyIndex,
  tokenizer: Tokenizer,
  random: () => number,
  isInPage: boolean,
): Reply[] {
  const { n = 1 } = request;
  const prepared = findReply(request, replies)?.reply;
  if (prepared) {
    return Array.from({ length: n }, () => createPrepared(prepared, request, tokenizer));
  }
  const drafts = Array.from({ length: Math.min(n, mostDrafts) }, () =>
    invent(request, random, isInPage),
  );
  return Array.from({ length: Math.ceil(n / mostDrafts) }, () => drafts)
    .flat()
    .slice(0, n)
    .map((draft) => createReply(draft, request, tokenizer));
}

function createPrepared(prepared: ReplyContent, request: ChatRequest, tokenizer: Tokenizer): Reply {
  const reply = createReasoned(prepared, request, tokenizer);
  const { finish_reason: finishReason = 'tool_calls' } = prepared;
  const isUsual = finishReason === 'tool_calls' || reply.finishReason === 'length';
  return isUsual ? reply : { ...reply, finishReason };
}

/** Creates a choice after its reasoning, which uses up the request's token limit first. */
function createReasoned(prepared: ReplyContent, request: ChatRequest, tokenizer: Tokenizer): Reply {
  const draft = draftOf(prepared);
  const limit = request.max_completion_tokens ?? Number.POSITIVE_INFINITY;
  const wanted = isReasoning(request) ? (prepared.reasoning_tokens ?? 0) : 0;
  if (wanted === 0) return createReply(draft, request, tokenizer);
  const reasoningTokens = Math.min(wanted, limit);
  const rest = { ...request, max_completion_tokens: limit - reasoningTokens };
  const reply = createReply(draft, rest, tokenizer);
  return { ...reply, reasoningTokens, tokenCount: reasoningTokens + reply.tokenCount };
}

function isReasoning({ model, reasoning_effort }: ChatRequest): boolean {
  const { reasoningEfforts, defaultReasoningEffort } = findModel(model) ?? {};
  return reasoningEfforts?.length !== 0 && (reasoning_effort ?? defaultReasoningEffort) !== 'none';
}

function draftOf({ content = '', json, refusal, tool_calls: toolCalls }: ReplyContent): Draft {
  if (toolCalls) {
    const calls = toolCalls.map(({ name, arguments: input }) => ({
      type: 'function' as const,
      name,
      input: JSON.stringify(input),
    }));
    return { calls };
  }
  if (refusal !== undefined) return { refusal };
  return { text: json === undefined ? content : JSON.stringify(json) };
}

function invent(request: ChatRequest, random: () => number, isInPage: boolean): Draft {
  const tools = chooseTools(request);
  return tools.length > 0
    ? { calls: inventCalls(tools, request, random) }
    : { text: inventText(request, random, isInPage) };
}

function createReply(draft: Draft, request: ChatRequest, tokenizer: Tokenizer): Reply {
  if ('calls' in draft) return createToolCalls(draft.calls, request, tokenizer);
  if ('text' in draft) return limitText(draft.text, request, tokenizer);
  const reply = limitText(draft.refusal, request, tokenizer);
  return { ...reply, content: null, refusal: reply.content };
}
