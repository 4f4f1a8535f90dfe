import type { ChatCompletion } from './response.ts';

/**
 * A line of a batch's output or error file, for requests to `/v1/chat/completions`.
 * Source: BatchRequestOutput in OpenAI's OpenAPI document, and published files.
 */
export type BatchLine = {
  /** `batch_req_…` */
  id: string;
  /** The request's own id. Lines are in any order. */
  custom_id: string;
  /** What the API answered; null for a request that was not sent, such as one of an expired batch. */
  response: BatchResponse | null;
  /** Why the request was not sent; null even where the response is an error. */
  error: { code: string; message: string } | null;
};

/** The response to one request of a batch. */
export type BatchResponse = {
  /** The HTTP status: 200, or 400 and above for an error. */
  status_code: number;
  request_id: string;
  /** The answer, or what was wrong. */
  body: (ChatCompletion & { error?: never }) | { choices?: never; error: BatchRequestError };
};

/** What was wrong with one request of a batch. */
export type BatchRequestError = {
  message: string;
  type: string;
  param: string | null;
  code: string | null;
};
