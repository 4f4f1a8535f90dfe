/** The facts of a failed call; undefined if the response did not state them. */
export type ApiErrorFacts = {
  /** HTTP status, or undefined without a response. */
  status?: number | undefined;
  /** OpenAI's code, such as `invalid_api_key`; without a response `timeout`, `connection_failed` or `aborted`. */
  code?: string | undefined;
  /** OpenAI's error type, such as `invalid_request_error`. */
  type?: string | undefined;
  /** The parameter at fault, such as `messages[0].role`. */
  param?: string | undefined;
  /** The id to send to OpenAI's support (the `x-request-id` header). */
  requestId?: string | undefined;
  /** How long the server asks the client to wait, in milliseconds. */
  retryAfterMs?: number | undefined;
  /** Whether the same request may succeed later. */
  retryable: boolean;
  cause?: Error | undefined;
};

/** The one error for a failed call, whichever client made it. It never contains an API key. */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly type: string | undefined;
  readonly param: string | undefined;
  readonly requestId: string | undefined;
  readonly retryAfterMs: number | undefined;
  readonly retryable: boolean;

  constructor(message: string, facts: ApiErrorFacts) {
    super(message, facts.cause ? { cause: facts.cause } : undefined);
    this.status = facts.status;
    this.code = facts.code;
    this.type = facts.type;
    this.param = facts.param;
    this.requestId = facts.requestId;
    this.retryAfterMs = facts.retryAfterMs;
    this.retryable = facts.retryable;
  }
}
