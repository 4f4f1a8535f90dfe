import { keepEnds } from './keepEnds.ts';

/** The body of every error response; all four members are always present. */
export type ErrorBody = {
  error: { message: string; type: string; param: string | null; code: string | null };
};

/** The facts of an error besides its message; the defaults are those of a bad request. */
export type EndpointErrorFacts = {
  status?: number;
  type?: string;
  code?: string | null;
  param?: string | null;
};

/**
 * An error response: the HTTP status and the four members of OpenAI's error body. The default is 400
 * `invalid_request_error` without code and param.
 * Source: recorded error bodies; https://developers.openai.com/api/docs/guides/error-codes
 */
export class EndpointError extends Error {
  override name = 'EndpointError';
  readonly status: number;
  readonly type: string;
  readonly code: string | null;
  readonly param: string | null;

  constructor(message: string, facts: EndpointErrorFacts = {}) {
    // Names are shortened where they are quoted; this bounds what a request can bring in by other ways.
    super(keepEnds(message, 8_000, 500));
    this.status = facts.status ?? 400;
    this.type = facts.type ?? 'invalid_request_error';
    this.code = facts.code ?? null;
    this.param = facts.param == null ? null : keepEnds(facts.param, 256);
  }

  /** Returns the body to send, its members in the order of recorded responses. */
  toBody(): ErrorBody {
    const { message, type, param, code } = this;
    return { error: { message, type, param, code } };
  }
}
