import type { Message } from './message.ts';

/**
 * The body of `POST /v1/chat/completions`: the parameters that the lessons use.
 * Source: CreateChatCompletionRequest in OpenAI's OpenAPI document.
 */
export type ChatCompletionRequest = {
  /** The model's id, such as `gpt-6-luna`. */
  model: string;
  /** The conversation so far, oldest first. The API remembers nothing: send all of it each time. */
  messages: Message[];
  /** 0 to 2, 1 by default: low is predictable, high is varied. */
  temperature?: number | null;
  /** 0 to 1: sample only from the most likely tokens up to this total probability. Change this or `temperature`. */
  top_p?: number | null;
  /** How much the model reasons before it answers. `temperature` needs `none`. */
  reasoning_effort?: 'none' | 'minimal' | 'low' | 'medium' | 'high' | 'xhigh' | 'max' | null;
  /** The limit on generated tokens; `finish_reason` is `length` if it cut the answer off. */
  max_completion_tokens?: number | null;
  /** How many choices to generate, 1 to 128. Each is billed. */
  n?: number | null;
  /** Up to four strings at which the answer ends; they are not part of it. */
  stop?: string | string[] | null;
  /** Send the answer in chunks, as server-sent events. */
  stream?: boolean | null;
  stream_options?: { include_usage?: boolean } | null;
  /** Functions that the model may call. */
  tools?: Tool[];
  tool_choice?: 'none' | 'auto' | 'required' | { type: 'function'; function: { name: string } };
  parallel_tool_calls?: boolean;
  /** Plain text, any JSON object, or JSON that fits a schema. */
  response_format?: ResponseFormat;
};

/** A function that the model may call; `parameters` is a JSON schema. */
export type Tool = {
  type: 'function';
  function: {
    name: string;
    description?: string;
    parameters?: Record<string, unknown>;
    strict?: boolean | null;
  };
};

/** The format of the answer. */
export type ResponseFormat =
  | { type: 'text' }
  | { type: 'json_object' }
  | {
      type: 'json_schema';
      json_schema: {
        name: string;
        description?: string;
        schema?: Record<string, unknown>;
        strict?: boolean | null;
      };
    };
