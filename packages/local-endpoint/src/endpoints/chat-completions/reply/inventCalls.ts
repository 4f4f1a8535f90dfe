import { fillSchema } from '../../../json-schema/fillSchema.ts';
import { languageOf } from '../../../replies/languageOf.ts';
import { questionOf } from '../../../replies/questionOf.ts';
import { shorten } from '../../../replies/shorten.ts';
import type { ChatRequest } from '../request/requestSchema.ts';
import type { Call } from './createToolCalls.ts';
import { nameOf, type Tool } from './offeredTools.ts';

/** Creates calls of these tools, with arguments that fit their parameters; a custom tool gets the question. */
export function inventCalls(
  tools: readonly Tool[],
  request: ChatRequest,
  random: () => number,
): Call[] {
  const question = questionOf(request.messages);
  return tools.map((tool) => ({
    type: tool.type,
    name: nameOf(tool),
    input:
      tool.type === 'custom'
        ? shorten(question, 1_000)
        : JSON.stringify(fillSchema(tool.function.parameters ?? {}, random, languageOf(question))),
  }));
}
