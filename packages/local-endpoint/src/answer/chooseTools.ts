import type { ChatRequest } from '../request/requestSchema.ts';
import { questionOf } from './questionOf.ts';

/** A tool that a request offers. */
export type Tool = NonNullable<ChatRequest['tools']>[number];

/**
 * Gives the tools that the answer calls, none for an answer in words. A forced choice is obeyed. Left to
 * choose, it calls the tools that share a word with the question (one of them if `parallel_tool_calls` is
 * false), or else the first; and none once it has a tool's result.
 */
export function chooseTools(request: ChatRequest): Tool[] {
  const tools = toolsOf(request);
  const choice = choiceOf(request);
  if (tools.length === 0 || choice === 'none') return [];
  if (typeof choice === 'object' && choice.type !== 'allowed_tools') {
    const name = choice.type === 'custom' ? choice.custom.name : choice.function.name;
    return tools.filter((tool) => nameOf(tool) === name);
  }
  const mode = typeof choice === 'object' ? choice.allowed_tools.mode : choice;
  const hasResult = ['tool', 'function'].includes(request.messages.at(-1)?.role ?? '');
  if (mode === 'auto' && hasResult) return [];
  const offered =
    typeof choice === 'object'
      ? tools.filter((tool) => choice.allowed_tools.tools.some((allowed) => isNamed(allowed, tool)))
      : tools;
  const words = wordsOf(questionOf(request.messages));
  const fitting = offered.filter((tool) =>
    wordsOf(JSON.stringify(tool)).some((word) => words.includes(word)),
  );
  const called = fitting.length > 0 ? fitting : offered.slice(0, 1);
  const isSingle = request.parallel_tool_calls === false || request.functions !== undefined;
  return isSingle ? called.slice(0, 1) : called;
}

/** Gives the name of a tool, whichever its type. */
export function nameOf(tool: Tool): string {
  return tool.type === 'custom' ? tool.custom.name : tool.function.name;
}

/** The tools, or the deprecated `functions` as tools. */
function toolsOf({ tools, functions }: ChatRequest): Tool[] {
  return (
    tools ?? functions?.map((definition) => ({ type: 'function', function: definition })) ?? []
  );
}

/** The tool choice, or the deprecated `function_call` as one. */
function choiceOf({
  tool_choice,
  function_call,
}: ChatRequest): NonNullable<ChatRequest['tool_choice']> {
  if (tool_choice !== undefined) return tool_choice;
  if (typeof function_call === 'object') return { type: 'function', function: function_call };
  return function_call ?? 'auto';
}

/** Whether an entry of `allowed_tools` means this tool. */
function isNamed(allowed: Record<string, unknown>, tool: Tool): boolean {
  const { function: called, custom } = allowed as Record<string, { name?: string } | undefined>;
  return (called ?? custom)?.name === nameOf(tool);
}

/** The words of four letters or more (two in Korean), in lower case: shorter ones say little. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{Script=Hangul}{2,}|[a-z]{4,}/gu) ?? [];
}
