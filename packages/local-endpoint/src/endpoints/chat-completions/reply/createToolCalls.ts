import { fillSchema } from '../../../json-schema/fillSchema.ts';
import { languageOf } from '../../../replies/languageOf.ts';
import { questionOf } from '../../../replies/questionOf.ts';
import { splitText } from '../../../tokens/splitText.ts';
import type { Tokenizer } from '../../../tokens/Tokenizer.ts';
import { createId } from '../../../wire/createId.ts';
import type { ChatRequest } from '../request/requestSchema.ts';
import { nameOf, type Tool } from './chooseTools.ts';
import type { Reply, ReplyToolCall } from './Reply.ts';

/** The tokens of a call besides its name and arguments; estimated from recorded responses. */
const tokensPerCall = 7;

/**
 * Creates a choice that calls these tools, with arguments that fit their parameters; a custom tool gets the
 * question. A token limit truncates the arguments, as in the real API.
 */
export function createToolCalls(
  tools: readonly Tool[],
  request: ChatRequest,
  tokenizer: Tokenizer,
  random: () => number,
): Reply {
  const question = questionOf(request.messages);
  const limit = request.max_completion_tokens ?? request.max_tokens ?? Number.POSITIVE_INFINITY;
  const toolCalls: ReplyToolCall[] = [];
  let tokenCount = 0;
  let isCut = false;
  for (const tool of tools) {
    if (isCut) break;
    const name = nameOf(tool);
    const input =
      tool.type === 'custom'
        ? question
        : JSON.stringify(fillSchema(tool.function.parameters ?? {}, random, languageOf(question)));
    tokenCount += tokensPerCall + tokenizer.count(name);
    const limited = splitText(input, tokenizer, Math.max(0, limit - tokenCount));
    toolCalls.push({
      id: createId('call_', 24),
      type: tool.type,
      name,
      inputPieces: limited.pieces,
    });
    tokenCount += limited.tokenCount;
    isCut = limited.isCut;
  }
  return {
    content: null,
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
