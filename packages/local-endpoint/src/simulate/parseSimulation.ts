import { EndpointError } from '../wire/errors/EndpointError.ts';

/** The failures that the `x-simulate` header can ask for. */
export const simulationKinds = [
  'rate_limit',
  'quota',
  'server_error',
  'overloaded',
  'timeout',
  'cut_stream',
  'slow',
] as const;

/** A parsed `x-simulate` header. */
export type Simulation = {
  kind: (typeof simulationKinds)[number];
  /** How often to fail before succeeding; undefined to fail always. */
  times: number | undefined;
  /** The retry delay of `rate_limit` and `overloaded`, or the delay of `slow`, in milliseconds. */
  waitMs: number | undefined;
};

/**
 * Parses an `x-simulate` header, such as `rate_limit`, `server_error;times=2` or `slow;wait_ms=500`.
 * @throws {EndpointError} 400 that lists the valid values
 */
export function parseSimulation(header: string): Simulation {
  const [name = '', ...options] = header.split(';').map((part) => part.trim());
  const kind = simulationKinds.find((known) => known === name);
  const numbers = new Map(options.map(readOption));
  if (!kind || numbers.has(undefined)) {
    throw new EndpointError(
      `Invalid 'x-simulate' header: ${JSON.stringify(header)}. Expected one of ` +
        `${simulationKinds.join(', ')}; add ';times=2' to fail twice and then succeed, ` +
        "or ';wait_ms=500' to set the delay.",
      { code: 'invalid_value', param: 'x-simulate' },
    );
  }
  return { kind, times: numbers.get('times'), waitMs: numbers.get('wait_ms') };
}

function readOption(option: string): [string | undefined, number] {
  const [, name, value] = /^(times|wait_ms)=(\d{1,6})$/.exec(option) ?? [];
  return [name, Number(value)];
}
