import type { Role } from './message.ts';
import type { FinishReason, Usage } from './response.ts';

/**
 * A chunk of a streamed response.
 * Source: CreateChatCompletionStreamResponse in OpenAI's OpenAPI document.
 */
export type ChatCompletionChunk = {
  id: string;
  object: 'chat.completion.chunk';
  created: number;
  model: string;
  /** Empty in the last chunk of a stream with `include_usage`: check it before you read `choices[0]`. */
  choices: ChunkChoice[];
  /** With `include_usage`: null in every chunk but the last. */
  usage?: Usage | null;
};

/** The next piece of a choice; `finish_reason` is null in all but its last chunk. */
export type ChunkChoice = {
  index: number;
  delta: Delta;
  finish_reason: FinishReason | null;
};

/** What a chunk adds: the role in the first, nothing in the last. */
export type Delta = {
  role?: Role;
  content?: string | null;
  refusal?: string | null;
  tool_calls?: ToolCallDelta[];
};

/** A piece of a tool call: the id and the name first, then the arguments in pieces. */
export type ToolCallDelta = {
  index: number;
  id?: string;
  type?: 'function';
  function?: {
    name?: string;
    arguments?: string;
  };
};
