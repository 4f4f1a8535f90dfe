import type { Role } from './message.ts';
import type { FinishReason, Usage } from './response.ts';

/**
 * One piece of a streamed answer.
 * Source: CreateChatCompletionStreamResponse in OpenAI's OpenAPI document.
 */
export type ChatCompletionChunk = {
  id: string;
  object: 'chat.completion.chunk';
  created: number;
  model: string;
  /** Empty in the last chunk of a stream with `include_usage`: check before reading `choices[0]`. */
  choices: ChunkChoice[];
  /** With `include_usage`: null in every chunk but the last. */
  usage?: Usage | null;
};

/** One answer's next piece; `finish_reason` is null until its last. */
export type ChunkChoice = {
  index: number;
  delta: Delta;
  finish_reason: FinishReason | null;
};

/** What is new since the last chunk. The first carries the role, the last is empty. */
export type Delta = {
  role?: Role;
  content?: string | null;
  refusal?: string | null;
  tool_calls?: ToolCallDelta[];
};

/** A piece of a tool call: the id and name come first, the arguments bit by bit. */
export type ToolCallDelta = {
  index: number;
  id?: string;
  type?: 'function';
  function?: {
    name?: string;
    arguments?: string;
  };
};
