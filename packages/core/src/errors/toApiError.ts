import { ApiError, type ApiErrorFacts } from './ApiError.ts';
import { advise } from './advise.ts';
import { isTooLarge, nextStep } from './nextStep.ts';
import { redact } from './redact.ts';
import { retryAfterMs } from './retryAfterMs.ts';

/**
 * Converts whatever a call threw (an error of the openai client or of axios, a failed fetch, a timeout) into
 * an `ApiError` that is safe to print: no API key is left in its message, stack or cause. Returns an
 * `ApiError` unchanged.
 */
export function toApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  const key = keyIn(thrown);
  const clean = (text: string) => redact(text, key ? [key] : []);
  const facts = cleanFacts(responseFacts(thrown) ?? connectionFacts(thrown), clean);
  const found = [facts.status, facts.code].filter((part) => part !== undefined).join(' ');
  const detail = shorten(facts.detail).replace(/\.\s*$/, '');
  const problem = [found, detail].filter((part) => part !== '').join(': ');
  // An error in the house style already says what cannot be done.
  const message = problem.startsWith('Cannot ') ? problem : `Cannot get an answer: ${problem}`;
  return new ApiError(advise(message, nextStep(facts)), {
    ...facts,
    cause: safeCopy(thrown, clean),
  });
}

type Facts = ApiErrorFacts & { detail: string };

/** Removes keys from the facts: a server may echo one in any of them. */
function cleanFacts(facts: Facts, clean: (text: string) => string): Facts {
  const entries = Object.entries(facts).map(([name, value]) => [
    name,
    typeof value === 'string' ? clean(value) : value,
  ]);
  return Object.fromEntries(entries);
}

/**
 * Codes of a 429 that waiting does not fix; OpenAI's own have the type `insufficient_quota` as well. Source:
 * https://developers.openai.com/api/docs/guides/error-codes
 */
const billingCodes = [
  'insufficient_quota',
  'credit_balance_exhausted',
  'organization_usage_limit_exceeded',
  'organization_spend_limit_exceeded',
  'project_spend_limit_exceeded',
];

function responseFacts(thrown: unknown): Facts | undefined {
  // axios has status, headers and body under `response`; the openai client has them on the error.
  const response = read(thrown, 'response') ?? thrown;
  const status = number(read(response, 'status'));
  const data = read(response, 'data');
  const body = read(data, 'error') ?? read(response, 'error') ?? data;
  const message = text(read(body, 'message'));
  // An error in the middle of a stream has a body, but no status.
  if (status === undefined && message === undefined) return undefined;
  const headers = read(response, 'headers');
  const code = text(read(body, 'code'));
  const type = text(read(body, 'type'));
  const detail = message ?? text(body) ?? messageOf(thrown, status);
  const isBilling = type === 'insufficient_quota' || billingCodes.includes(code ?? '');
  const isTemporary = status === undefined || [408, 409, 429].includes(status) || status >= 500;
  const shouldRetry = header(headers, 'x-should-retry');
  return {
    status,
    code,
    type,
    param: text(read(body, 'param')),
    requestId: header(headers, 'x-request-id'),
    retryAfterMs: retryAfterMs((name) => header(headers, name)),
    retryable:
      !isBilling &&
      !isTooLarge(detail) &&
      (shouldRetry === undefined ? isTemporary : shouldRetry === 'true'),
    detail,
  };
}

function connectionFacts(thrown: unknown): Facts {
  const chain = causesOf(thrown);
  const detail = text(read(thrown, 'message')) ?? String(thrown);
  const origin = text(read(chain.at(-1), 'message')) ?? detail;
  const because = origin === detail ? detail : `${detail.replace(/\.$/, '')}: ${origin}`;
  const signs = chain
    .flatMap((error) => [read(error, 'name'), read(error, 'code'), className(error)])
    .join(' ');
  if (/ByteString|character in header/.test(detail)) {
    const badKey = 'OPENAI_API_KEY contains a character that no key has';
    return { code: 'invalid_api_key', retryable: false, detail: badKey };
  }
  if (/Timeout|TIMEDOUT|ECONNABORTED/i.test(signs)) {
    return { code: 'timeout', retryable: true, detail: because };
  }
  if (/Abort|CanceledError/.test(signs)) {
    return { code: 'aborted', retryable: false, detail: because };
  }
  if (
    /E[A-Z]{4,}|UND_ERR|APIConnectionError|AxiosError/.test(signs) ||
    /^(fetch failed|Network Error)$/.test(detail)
  ) {
    return { code: 'connection_failed', retryable: true, detail: because };
  }
  return { retryable: false, detail: because };
}

/** Lists the error, its cause, the cause of that, and so on; at most ten. */
function causesOf(thrown: unknown): unknown[] {
  const chain = [thrown];
  while (chain.length < 10 && read(chain.at(-1), 'cause') !== undefined) {
    chain.push(read(chain.at(-1), 'cause'));
  }
  return chain;
}

function read(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function header(headers: unknown, name: string): string | undefined {
  return text(headers instanceof Headers ? headers.get(name) : read(headers, name));
}

function className(value: unknown): string {
  return value instanceof Error ? value.constructor.name : '';
}

/** Returns the client's message without the status that the openai client puts first. */
function messageOf(thrown: unknown, status: number | undefined): string {
  return (text(read(thrown, 'message')) ?? '').replace(`${status} `, '');
}

function shorten(detail: string): string {
  return detail.length > 500 ? `${detail.slice(0, 500)}…` : detail;
}

function keyIn(thrown: unknown): string | undefined {
  const headers = read(read(thrown, 'config'), 'headers');
  const authorization =
    text(read(headers, 'Authorization')) ?? text(read(headers, 'authorization'));
  return authorization?.replace(/^Bearer\s+/i, '');
}

/** Copies the original as a plain Error: the client's own object contains the request, and so the key. */
function safeCopy(thrown: unknown, clean: (text: string) => string): Error | undefined {
  if (!(thrown instanceof Error)) return undefined;
  const copy = new Error(clean(thrown.message));
  copy.name = className(thrown);
  copy.stack = clean(thrown.stack ?? '');
  return copy;
}
