/** The facts of a failed call; each is there only when the answer told it. */
export type ApiErrorFacts = {
  /** HTTP status, or undefined when no answer came. */
  status?: number | undefined;
  /** OpenAI's code, such as `invalid_api_key`; without an answer `timeout`, `connection_failed` or `aborted`. */
  code?: string | undefined;
  /** OpenAI's kind of error, such as `invalid_request_error`. */
  type?: string | undefined;
  /** The parameter at fault, such as `messages[0].role`. */
  param?: string | undefined;
  /** The id to give to OpenAI's support (the `x-request-id` header). */
  requestId?: string | undefined;
  /** How long the server asks to wait, in milliseconds. */
  retryAfterMs?: number | undefined;
  /** Whether the same request may succeed later. */
  retryable: boolean;
  cause?: Error | undefined;
};

/** One error for every failed call, whichever client made it. It never holds an API key. */
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
