/** The body of every failed answer; all four members are always there. */
export type ErrorBody = {
  error: { message: string; type: string; param: string | null; code: string | null };
};

/** What an error says besides its message; what is left out is that of an ordinary bad request. */
export type EndpointErrorFacts = {
  status?: number;
  type?: string;
  code?: string | null;
  param?: string | null;
};

/**
 * An answer that says no: the HTTP status and the four members of OpenAI's error body. Unless told
 * otherwise it is 400 `invalid_request_error` with neither code nor param.
 * Source: the error bodies of recorded answers; https://developers.openai.com/api/docs/guides/error-codes
 */
export class EndpointError extends Error {
  override name = 'EndpointError';
  readonly status: number;
  readonly type: string;
  readonly code: string | null;
  readonly param: string | null;

  constructor(message: string, facts: EndpointErrorFacts = {}) {
    super(message);
    this.status = facts.status ?? 400;
    this.type = facts.type ?? 'invalid_request_error';
    this.code = facts.code ?? null;
    this.param = facts.param ?? null;
  }

  /** Gives the body to send, its members in the order of recorded answers. */
  toBody(): ErrorBody {
    const { message, type, param, code } = this;
    return { error: { message, type, param, code } };
  }
}
