import { EndpointError } from '../request/EndpointError.ts';

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

/** What an `x-simulate` header asks for. */
export type Simulation = {
  kind: (typeof simulationKinds)[number];
  /** How often to fail before it works; undefined for always. */
  times: number | undefined;
  /** How long a rate limit asks to wait, and how long `slow` takes, in milliseconds. */
  waitMs: number | undefined;
};

/**
 * Reads an `x-simulate` header, such as `rate_limit`, `server_error;times=2` or `slow;wait_ms=500`.
 * @throws {EndpointError} 400 that lists what there is
 */
export function parseSimulation(header: string): Simulation {
  const [name = '', ...options] = header.split(';').map((part) => part.trim());
  const kind = simulationKinds.find((known) => known === name);
  const numbers = new Map(options.map(readOption));
  if (!kind || numbers.has(undefined)) {
    throw new EndpointError(
      `Invalid 'x-simulate' header: ${JSON.stringify(header)}. It takes one of ` +
        `${simulationKinds.join(', ')}; add ';times=2' to fail that often and then work, ` +
        "or ';wait_ms=500' to say how long to wait.",
      { code: 'invalid_value', param: 'x-simulate' },
    );
  }
  return { kind, times: numbers.get('times'), waitMs: numbers.get('wait_ms') };
}

function readOption(option: string): [string | undefined, number] {
  const [, name, value] = /^(times|wait_ms)=(\d{1,6})$/.exec(option) ?? [];
  return [name, Number(value)];
}
