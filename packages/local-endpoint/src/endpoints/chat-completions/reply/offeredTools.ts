import type { ChatRequest } from '../request/requestSchema.ts';

/** A tool that a request offers. */
export type Tool = NonNullable<ChatRequest['tools']>[number];

/** The tools that an answer may call, and whether it must call one. */
export type OfferedTools = {
  tools: Tool[];
  isForced: boolean;
  /** The most calls that one answer may have. */
  mostCalls: number;
};

/** Returns the tools that an answer may call, as `tool_choice` and `parallel_tool_calls` say. */
export function offeredTools(request: ChatRequest): OfferedTools {
  const all = toolsOf(request);
  const choice = choiceOf(request);
  const isSingle = request.parallel_tool_calls === false || request.functions !== undefined;
  const mostCalls = isSingle ? 1 : Number.POSITIVE_INFINITY;
  if (choice === 'none') return { tools: [], isForced: false, mostCalls };
  if (typeof choice === 'string') {
    return { tools: all, isForced: choice === 'required' && all.length > 0, mostCalls };
  }
  if (choice.type === 'allowed_tools') {
    const { mode, tools: allowed } = choice.allowed_tools;
    const tools = all.filter((tool) => allowed.some((entry) => isNamed(entry, tool)));
    return { tools, isForced: mode === 'required', mostCalls };
  }
  const name = choice.type === 'custom' ? choice.custom.name : choice.function.name;
  return { tools: all.filter((tool) => nameOf(tool) === name), isForced: true, mostCalls: 1 };
}

/** Returns the name of a tool of any type. */
export function nameOf(tool: Tool): string {
  return tool.type === 'custom' ? tool.custom.name : tool.function.name;
}

/** Returns the tools, or the deprecated `functions` converted to tools. */
export function toolsOf({ tools, functions }: ChatRequest): Tool[] {
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
