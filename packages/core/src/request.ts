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
  /** 0 to 1: consider only the most likely tokens that make up this share. Change this or temperature. */
  top_p?: number | null;
  /** How long the model may think first. `none` lets `temperature` work. */
  reasoning_effort?: 'none' | 'minimal' | 'low' | 'medium' | 'high' | 'xhigh' | 'max' | null;
  /** The most tokens that the answer may cost; `finish_reason` is `length` when it was cut. */
  max_completion_tokens?: number | null;
  /** How many answers to give, 1 to 128. Each costs its tokens. */
  n?: number | null;
  /** Up to four texts that end the answer; they are not part of it. */
  stop?: string | string[] | null;
  /** Send the answer piece by piece, as server-sent events. */
  stream?: boolean | null;
  stream_options?: { include_usage?: boolean } | null;
  /** Functions that the model may ask you to call. */
  tools?: Tool[];
  tool_choice?: 'none' | 'auto' | 'required' | { type: 'function'; function: { name: string } };
  parallel_tool_calls?: boolean;
  /** Plain text, any JSON object, or JSON that fits a schema. */
  response_format?: ResponseFormat;
};

/** A function that you offer to the model; `parameters` is a JSON schema. */
export type Tool = {
  type: 'function';
  function: {
    name: string;
    description?: string;
    parameters?: Record<string, unknown>;
    strict?: boolean | null;
  };
};

/** The form the answer must have. */
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
