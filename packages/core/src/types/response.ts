import type { ToolCall } from './message.ts';

/**
 * The response of `POST /v1/chat/completions`.
 * Source: CreateChatCompletionResponse in OpenAI's OpenAPI document.
 */
export type ChatCompletion = {
  /** `chatcmpl-…` */
  id: string;
  object: 'chat.completion';
  /** When it was created, in seconds since 1970. */
  created: number;
  /** The model that answered; often a dated id of the requested one. */
  model: string;
  /** One entry, unless `n` asked for more. */
  choices: Choice[];
  /** Missing from some compatible servers. */
  usage?: Usage;
};

/** One answer of the model. */
export type Choice = {
  index: number;
  message: ResponseMessage;
  finish_reason: FinishReason;
};

/** The message of an answer; `content` is null for a refusal or a tool call. */
export type ResponseMessage = {
  role: 'assistant';
  content: string | null;
  refusal: string | null;
  tool_calls?: ToolCall[];
};

/**
 * Why the model stopped: it finished (`stop`), reached the token limit (`length`), called a tool
 * (`tool_calls`; `function_call` is the deprecated form), or a filter omitted text (`content_filter`).
 */
export type FinishReason = 'stop' | 'length' | 'tool_calls' | 'content_filter' | 'function_call';

/** The tokens that a call used. */
export type Usage = {
  prompt_tokens: number;
  completion_tokens: number;
  total_tokens: number;
  prompt_tokens_details?: {
    cached_tokens?: number;
    /** Reported from gpt-5.6 on. */
    cache_write_tokens?: number;
    audio_tokens?: number;
  };
  completion_tokens_details?: {
    reasoning_tokens?: number;
    audio_tokens?: number;
    accepted_prediction_tokens?: number;
    rejected_prediction_tokens?: number;
  };
};
