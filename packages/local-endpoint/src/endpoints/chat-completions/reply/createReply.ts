import { fillSchema } from '../../../json-schema/fillSchema.ts';
import type { Answers } from '../../../replies/Answers.ts';
import { answerText } from '../../../replies/answerText.ts';
import { languageOf } from '../../../replies/languageOf.ts';
import { questionOf } from '../../../replies/questionOf.ts';
import type { Tokenizer } from '../../../tokens/Tokenizer.ts';
import type { ChatRequest } from '../request/requestSchema.ts';
import { chooseTools } from './chooseTools.ts';
import { createToolCalls } from './createToolCalls.ts';
import { limitText } from './limitText.ts';
import type { Reply } from './Reply.ts';

/** Creates one choice of the answer to a request that has passed every check. */
export function createReply(
  request: ChatRequest,
  answers: Answers,
  tokenizer: Tokenizer,
  random: () => number,
): Reply {
  const tools = chooseTools(request);
  if (tools.length > 0) return createToolCalls(tools, request, tokenizer, random);
  const maxTokens = request.max_completion_tokens ?? request.max_tokens;
  const stop = typeof request.stop === 'string' ? [request.stop] : (request.stop ?? []);
  const text = textInFormat(request, answers, random);
  return { toolCalls: [], ...limitText(text, { stop, maxTokens }, tokenizer) };
}

function textInFormat(request: ChatRequest, answers: Answers, random: () => number): string {
  const format = request.response_format;
  if (format?.type === 'json_object') {
    return JSON.stringify({ answer: answerText(request.messages, answers) });
  }
  if (format?.type === 'json_schema') {
    const language = languageOf(questionOf(request.messages));
    return JSON.stringify(fillSchema(format.json_schema.schema ?? {}, random, language));
  }
  return answerText(request.messages, answers);
}
