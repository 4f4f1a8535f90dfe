import { EndpointError } from '../wire/errors/EndpointError.ts';
import { keepEnds } from '../wire/errors/keepEnds.ts';

/** The failures that the `x-simulate` header can ask for. */
export const simulationKinds = [
  'rate_limit',
  'request_too_large',
  'quota',
  'server_error',
  'overloaded',
  'timeout',
  'cut_stream',
  'stream_error',
  'unfinished_stream',
  'slow',
] as const;

/** What the header can ask for in `POST /v1/batches`; no other request knows it. */
export const batchSimulationKinds = ['batch_expired', 'batch_failed', 'line_error'] as const;

/**
 * The codes of a bill that is not paid, the usual one first. Source:
 * https://developers.openai.com/api/docs/guides/error-codes; `insufficient_quota` is the older code.
 */
export const quotaCodes = [
  'credit_balance_exhausted',
  'insufficient_quota',
  'organization_usage_limit_exceeded',
  'organization_spend_limit_exceeded',
  'project_spend_limit_exceeded',
] as const;

/** A parsed `x-simulate` header. */
export type Simulation = {
  kind: (typeof simulationKinds)[number] | (typeof batchSimulationKinds)[number];
  /** How often to fail before succeeding; undefined to fail always. */
  times: number | undefined;
  /**
   * The retry delay of an error, the delay of `slow`, or the silence of `timeout`, in milliseconds. A rate
   * limit and an overload always have one.
   */
  waitMs: number | undefined;
  /** The code of `quota`. */
  code: (typeof quotaCodes)[number];
  /** How many percent of a batch's requests are done before it expires, or fail. */
  share: number | undefined;
};

const allKinds = [...simulationKinds, ...batchSimulationKinds];

/** Checks whether a simulation makes the request itself fail, rather than the batch that it creates. */
export function isRequestFailure({ kind }: Simulation): boolean {
  return simulationKinds.some((known) => known === kind);
}

/**
 * Parses an `x-simulate` header, such as `rate_limit`, `server_error;times=2` or `slow;wait_ms=500`.
 * @throws {EndpointError} 400 that lists the valid values
 */
export function parseSimulation(header: string): Simulation {
  const [name = '', ...options] = header.split(';').map((part) => part.trim());
  const kind = allKinds.find((known) => known === name);
  if (!kind) throw invalid(header);
  const waitMs = kind === 'rate_limit' || kind === 'overloaded' ? 1_000 : undefined;
  const simulation: Simulation = {
    kind,
    times: undefined,
    waitMs,
    code: quotaCodes[0],
    share: undefined,
  };
  for (const option of options) {
    const [, member, value = ''] =
      /^(times|wait_ms|code|share)=(\d{1,6}|[a-z_]+)$/.exec(option) ?? [];
    const code = quotaCodes.find((known) => known === value);
    const isNumber = /^\d/.test(value);
    if (member === 'times' && isNumber) simulation.times = Number(value);
    else if (member === 'wait_ms' && isNumber) simulation.waitMs = Number(value);
    else if (member === 'share' && Number(value) <= 100) simulation.share = Number(value);
    else if (member === 'code' && kind === 'quota' && code) simulation.code = code;
    else throw invalid(header);
  }
  return simulation;
}

function invalid(header: string): EndpointError {
  return new EndpointError(
    `Invalid 'x-simulate' header: ${JSON.stringify(keepEnds(header))}. Expected one of ` +
      `${simulationKinds.join(', ')}; add ';times=2' to fail twice and then succeed, ` +
      "or ';wait_ms=500' to set the delay; 'quota' takes ';code=' with one of " +
      `${quotaCodes.join(', ')}. For POST /v1/batches: ${batchSimulationKinds.join(', ')}, with ';share=50'.`,
    { code: 'invalid_value', param: 'x-simulate' },
  );
}
