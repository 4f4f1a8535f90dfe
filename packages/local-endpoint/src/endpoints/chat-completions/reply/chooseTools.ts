import { questionOf } from '../../../replies/questionOf.ts';
import type { ChatRequest } from '../request/requestSchema.ts';

/** A tool that a request offers. */
export type Tool = NonNullable<ChatRequest['tools']>[number];

/**
 * Returns the tools that the answer calls; an empty list means a text answer. A forced choice is obeyed.
 * Otherwise it calls the tools that share a word with the question (only one if `parallel_tool_calls` is
 * false), or else the first tool; with `auto`, it calls none once it has a tool's result.
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

/** Returns the name of a tool of any type. */
export function nameOf(tool: Tool): string {
  return tool.type === 'custom' ? tool.custom.name : tool.function.name;
}

/** Returns the tools, or the deprecated `functions` converted to tools. */
function toolsOf({ tools, functions }: ChatRequest): Tool[] {
  return (
    tools ?? functions?.map((definition) => ({ type: 'function', function: definition })) ?? []
  );
}

/** Returns the tool choice, or the deprecated `function_call` converted to one. */
function choiceOf({
  tool_choice,
  function_call,
}: ChatRequest): NonNullable<ChatRequest['tool_choice']> {
  if (tool_choice !== undefined) return tool_choice;
  if (typeof function_call === 'object') return { type: 'function', function: function_call };
  return function_call ?? 'auto';
}

/** Checks whether an entry of `allowed_tools` names this tool. */
function isNamed(allowed: Record<string, unknown>, tool: Tool): boolean {
  const { function: called, custom } = allowed as Record<string, { name?: string } | undefined>;
  return (called ?? custom)?.name === nameOf(tool);
}

/** Returns the words of four or more letters (two or more in Korean), in lower case: shorter ones mean too little. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{Script=Hangul}{2,}|[a-z]{4,}/gu) ?? [];
}
