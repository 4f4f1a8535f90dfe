import type { ToolCall } from './message.ts';

/**
 * What `POST /v1/chat/completions` answers.
 * Source: CreateChatCompletionResponse in OpenAI's OpenAPI document.
 */
export type ChatCompletion = {
  /** `chatcmpl-…` */
  id: string;
  object: 'chat.completion';
  /** When it was made, in seconds since 1970. */
  created: number;
  /** The model that answered; often a dated version of the one you asked for. */
  model: string;
  /** One entry, unless you asked for more with `n`. */
  choices: Choice[];
  /** Some compatible servers leave it out: guard it. */
  usage?: Usage;
};

/** One answer. */
export type Choice = {
  index: number;
  message: ResponseMessage;
  finish_reason: FinishReason;
};

/** The answer's message; `content` is null for a refusal or a tool call. */
export type ResponseMessage = {
  role: 'assistant';
  content: string | null;
  refusal: string | null;
  tool_calls?: ToolCall[];
};

/**
 * Why the model stopped: it was done (`stop`), it hit the token limit (`length`), it wants a function
 * called (`tool_calls`, in old code `function_call`), or a filter held text back (`content_filter`).
 */
export type FinishReason = 'stop' | 'length' | 'tool_calls' | 'content_filter' | 'function_call';

/** What the call cost, in tokens. */
export type Usage = {
  prompt_tokens: number;
  completion_tokens: number;
  total_tokens: number;
  prompt_tokens_details?: {
    cached_tokens?: number;
    audio_tokens?: number;
  };
  completion_tokens_details?: {
    reasoning_tokens?: number;
    audio_tokens?: number;
    accepted_prediction_tokens?: number;
    rejected_prediction_tokens?: number;
  };
};
