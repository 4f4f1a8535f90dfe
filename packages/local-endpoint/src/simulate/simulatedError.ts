import { EndpointError, type EndpointErrorFacts } from '../wire/errors/EndpointError.ts';
import type { Simulation } from './parseSimulation.ts';

/**
 * The real API's errors for these failures.
 * Source: https://developers.openai.com/api/docs/guides/error-codes and errors that users have published.
 */
const errors: Partial<Record<Simulation['kind'], EndpointErrorFacts & { text: string }>> = {
  rate_limit: {
    status: 429,
    type: 'requests',
    code: 'rate_limit_exceeded',
    text: 'Rate limit reached on requests per min (RPM): Limit 3, Used 3, Requested 1.',
  },
  quota: {
    status: 429,
    type: 'insufficient_quota',
    code: 'insufficient_quota',
    text: 'You exceeded your current quota, please check your plan and billing details.',
  },
  server_error: {
    status: 500,
    type: 'server_error',
    code: 'server_error',
    text: 'The server had an error while processing your request.',
  },
  overloaded: {
    status: 503,
    type: 'server_error',
    code: 'server_is_overloaded',
    text: 'Our servers are currently overloaded. Please try again later.',
  },
};

/** Returns the error of a simulation, or undefined if it does not simulate an error. */
export function simulatedError(kind: Simulation['kind']): EndpointError | undefined {
  const error = errors[kind];
  return error && new EndpointError(`${error.text} (Simulated: the request asked for it.)`, error);
}

/** Returns the retry headers of a rate limit or an overload; other simulations have none. */
export function waitHeaders({ kind, waitMs = 1_000 }: Simulation): Record<string, string> {
  if (kind !== 'rate_limit' && kind !== 'overloaded') return {};
  return { 'retry-after': String(Math.ceil(waitMs / 1_000)), 'retry-after-ms': String(waitMs) };
}
