import type { ReplyIndex } from '../../../replies/indexReplies.ts';
import type { ReplyContent } from '../../../replies/PreparedReply.ts';
import type { Tokenizer } from '../../../tokens/Tokenizer.ts';
import type { ChatRequest } from '../request/requestSchema.ts';
import { chooseTools } from './chooseTools.ts';
import { createToolCalls } from './createToolCalls.ts';
import { findReply } from './findReply.ts';
import { inventCalls } from './inventCalls.ts';
import { inventText } from './inventText.ts';
import { limitText } from './limitText.ts';
import type { Reply } from './Reply.ts';

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
): Reply[] {
  const prepared = findReply(request, replies)?.reply;
  return Array.from({ length: request.n ?? 1 }, () =>
    prepared ? createPrepared(prepared, request, tokenizer) : invent(request, tokenizer, random),
  );
}

function createPrepared(prepared: ReplyContent, request: ChatRequest, tokenizer: Tokenizer): Reply {
  const reply = createContent(prepared, request, tokenizer);
  const { finish_reason: finishReason } = prepared;
  return finishReason && reply.finishReason !== 'length' ? { ...reply, finishReason } : reply;
}

function createContent(prepared: ReplyContent, request: ChatRequest, tokenizer: Tokenizer): Reply {
  const { content = '', json, refusal, tool_calls: toolCalls } = prepared;
  if (toolCalls) {
    const calls = toolCalls.map(({ name, arguments: input }) => ({
      type: 'function' as const,
      name,
      input: JSON.stringify(input),
    }));
    return createToolCalls(calls, request, tokenizer);
  }
  if (refusal !== undefined) {
    const reply = limitText(refusal, request, tokenizer);
    return { ...reply, content: null, refusal: reply.content };
  }
  const text = json === undefined ? content : JSON.stringify(json);
  return limitText(text, request, tokenizer);
}

function invent(request: ChatRequest, tokenizer: Tokenizer, random: () => number): Reply {
  const tools = chooseTools(request);
  return tools.length > 0
    ? createToolCalls(inventCalls(tools, request, random), request, tokenizer)
    : limitText(inventText(request, random), request, tokenizer);
}
