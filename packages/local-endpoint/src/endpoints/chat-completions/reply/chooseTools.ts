import { isToolResult, questionOf } from '../../../replies/questionOf.ts';
import type { ChatRequest } from '../request/requestSchema.ts';
import { offeredTools, type Tool } from './offeredTools.ts';

/**
 * Returns the tools that an answer without a prepared reply calls; an empty list means a text answer. A
 * forced choice is obeyed. Otherwise it calls the tools that share a word with the question, or else the
 * first; once it has a tool's result, it calls none.
 */
export function chooseTools(request: ChatRequest): Tool[] {
  const { tools, isForced, mostCalls } = offeredTools(request);
  const last = request.messages.at(-1);
  const hasResult = last !== undefined && isToolResult(last);
  if (tools.length === 0 || (hasResult && !isForced)) return [];
  const words = wordsOf(questionOf(request.messages));
  const fitting = tools.filter((tool) =>
    wordsOf(JSON.stringify(tool)).some((word) => words.includes(word)),
  );
  return (fitting.length > 0 ? fitting : tools.slice(0, 1)).slice(0, mostCalls);
}

/** Returns the words of four or more letters (two or more in Korean), in lower case: shorter ones mean too little. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{Script=Hangul}{2,}|[a-z]{4,}/gu) ?? [];
}
