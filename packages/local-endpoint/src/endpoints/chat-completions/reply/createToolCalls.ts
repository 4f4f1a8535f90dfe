import { splitText } from '../../../tokens/splitText.ts';
import type { Tokenizer } from '../../../tokens/Tokenizer.ts';
import { createId } from '../../../wire/createId.ts';
import type { ChatRequest } from '../request/requestSchema.ts';
import type { Reply, ReplyToolCall } from './Reply.ts';

/** A call to make: the input is JSON for a function, plain text for a custom tool. */
export type Call = Pick<ReplyToolCall, 'type' | 'name'> & { input: string };

/** The tokens of a call besides its name and arguments; estimated from recorded responses. */
const tokensPerCall = 7;

/** Creates a choice that makes these calls. A token limit truncates the inputs, as in the real API. */
export function createToolCalls(
  calls: readonly Call[],
  request: ChatRequest,
  tokenizer: Tokenizer,
): Reply {
  const limit = request.max_completion_tokens ?? request.max_tokens ?? Number.POSITIVE_INFINITY;
  const toolCalls: ReplyToolCall[] = [];
  let tokenCount = 0;
  let isCut = false;
  for (const { type, name, input } of calls) {
    if (isCut) break;
    tokenCount += tokensPerCall + tokenizer.count(name);
    const limited = splitText(input, tokenizer, Math.max(0, limit - tokenCount));
    toolCalls.push({ id: createId('call_', 24), type, name, inputPieces: limited.pieces });
    tokenCount += limited.tokenCount;
    isCut = limited.isCut;
  }
  return {
    content: null,
    refusal: null,
    pieces: () => [],
    toolCalls,
    finishReason: isCut ? 'length' : finishReasonOf(request),
    tokenCount: Math.min(tokenCount, limit),
  };
}

/** Returns the finish reason: `stop` if `tool_choice` names the tool. Source: OpenAI's function calling guide. */
function finishReasonOf({ functions, tool_choice: choice }: ChatRequest): Reply['finishReason'] {
  if (functions) return 'function_call';
  return typeof choice === 'object' && choice.type !== 'allowed_tools' ? 'stop' : 'tool_calls';
}
