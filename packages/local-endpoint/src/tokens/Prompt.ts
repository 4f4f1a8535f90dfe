/** The fields of a chat completion request that use prompt tokens; any other field is allowed too. */
export type Prompt = {
  model?: string | undefined;
  messages: readonly PromptMessage[];
  tools?: readonly PromptTool[] | null | undefined;
  functions?: readonly PromptFunction[] | null | undefined;
  response_format?: PromptResponseFormat | null | undefined;
};

/** A message of a prompt. */
export type PromptMessage = {
  role: string;
  content?: string | readonly PromptPart[] | null | undefined;
  name?: string | null | undefined;
  refusal?: string | null | undefined;
  tool_calls?: readonly PromptToolCall[] | null | undefined;
  function_call?: PromptCall | null | undefined;
  tool_call_id?: string | undefined;
};

/** A part of a message's content. */
export type PromptPart = {
  type: string;
  text?: string | undefined;
  refusal?: string | undefined;
  image_url?: { url: string; detail?: string | undefined } | undefined;
};

/** A call in an assistant message's `tool_calls`. */
export type PromptToolCall = {
  id?: string | undefined;
  function?: PromptCall | undefined;
  custom?: { name: string; input: string } | undefined;
};

/** A function's name with its arguments, which are JSON in a string. */
export type PromptCall = { name: string; arguments: string };

/** An entry of `tools`. */
export type PromptTool = {
  function?: PromptFunction | undefined;
  custom?: { name: string; description?: string | undefined } | undefined;
};

/** A function that the model may call; `parameters` is a JSON schema. */
export type PromptFunction = {
  name: string;
  description?: string | undefined;
  parameters?: unknown;
};

/** `response_format`. */
export type PromptResponseFormat = {
  type: string;
  json_schema?:
    | {
        name: string;
        description?: string | undefined;
        schema?: unknown;
        strict?: boolean | null | undefined;
      }
    | undefined;
};
