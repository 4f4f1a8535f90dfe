import { formatDuration, organization } from '../wire/completeHeaders.ts';
import { EndpointError, type EndpointErrorFacts } from '../wire/errors/EndpointError.ts';
import type { Simulation } from './parseSimulation.ts';

const settings = 'https://platform.openai.com/settings/organization';

/**
 * The real API's messages for a bill that is not paid. Source: published responses for the first two; the others in the words of
 * https://developers.openai.com/api/docs/guides/error-codes.
 */
const quotaTexts: Record<Simulation['code'], string> = {
  credit_balance_exhausted: `You have no credits remaining. Add credits to continue using the API at ${settings}/billing/.`,
  insufficient_quota:
    'You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.',
  organization_usage_limit_exceeded: `Your organization reached its monthly usage limit. Request a higher limit at ${settings}/limits.`,
  organization_spend_limit_exceeded: `Your organization reached its monthly spend limit. Increase or remove the limit at ${settings}/limits.`,
  project_spend_limit_exceeded: `Your project reached its monthly spend limit. Increase or remove the limit at ${settings}/limits.`,
};

/** What an error's message says of the request that it answers. */
export type SimulatedRequest = { model: string | undefined; requestId: string };

/**
 * Returns the error of a simulation, or undefined if it does not simulate an error. All but the last sentence is what
 * the real API says.
 * Source: published responses, and https://developers.openai.com/api/docs/guides/error-codes.
 */
export function simulatedError(
  simulation: Simulation,
  request: SimulatedRequest,
): EndpointError | undefined {
  const error = errorOf(simulation, request);
  return error && new EndpointError(`${error.text} (Simulated: the request asked for it.)`, error);
}

function errorOf(
  { kind, code, waitMs = 0 }: Simulation,
  { model, requestId }: SimulatedRequest,
): (EndpointErrorFacts & { text: string }) | undefined {
  const where = `${model === undefined ? '' : ` for ${model}`} in organization ${organization}`;
  switch (kind) {
    case 'rate_limit': {
      const limit = requestsPerMinute(waitMs);
      return {
        status: 429,
        type: 'requests',
        code: 'rate_limit_exceeded',
        text: `Rate limit reached${where} on requests per min (RPM): Limit ${limit}, Used ${limit}, Requested 1. Please try again in ${formatDuration(waitMs)}. Visit https://platform.openai.com/account/rate-limits to learn more.`,
      };
    }
    case 'request_too_large':
      return {
        status: 429,
        type: 'tokens',
        code: 'rate_limit_exceeded',
        text: `Request too large${where} on tokens per min (TPM): Limit 30000, Requested 31538. The input or output tokens must be reduced in order to run successfully. Visit https://platform.openai.com/account/rate-limits to learn more.`,
      };
    case 'quota':
      return { status: 429, type: 'insufficient_quota', code, text: quotaTexts[code] };
    case 'server_error':
      return {
        status: 500,
        type: 'server_error',
        text: `The server had an error while processing your request. Sorry about that! You can retry your request, or contact us through our help center at help.openai.com if the error persists. (Please include the request ID ${requestId} in your message.)`,
      };
    case 'overloaded':
    case 'stream_error':
      return {
        status: 503,
        type: 'service_unavailable_error',
        code: 'server_is_overloaded',
        text: 'Our servers are currently overloaded. Please try again later.',
      };
    default:
      return undefined;
  }
}

/** Returns the headers that say when to try again, if the failure says so. */
export function waitHeaders({ kind, waitMs }: Simulation): Record<string, string> {
  if (waitMs === undefined) return {};
  const retry = {
    'retry-after': String(Math.ceil(waitMs / 1_000)),
    'retry-after-ms': String(waitMs),
  };
  if (kind !== 'rate_limit') return retry;
  return {
    ...retry,
    'x-ratelimit-limit-requests': String(requestsPerMinute(waitMs)),
    'x-ratelimit-remaining-requests': '0',
    'x-ratelimit-reset-requests': formatDuration(waitMs),
  };
}

/** Returns the limit at which a request must wait this long: a minute has room for so many. Measured. */
function requestsPerMinute(waitMs: number): number {
  return Math.min(10_000, Math.max(1, Math.round(60_000 / waitMs)));
}
