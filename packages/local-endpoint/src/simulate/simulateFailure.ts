import type { WrittenResponse } from '../wire/EndpointExchange.ts';
import { errorResponse } from '../wire/jsonResponse.ts';
import { sleep } from '../wire/sleep.ts';
import { cutShort } from './cutShort.ts';
import type { Simulation } from './parseSimulation.ts';
import { simulatedError, waitHeaders } from './simulatedError.ts';

const longestSilenceMs = 10 * 60_000;

/**
 * Simulates the failure that an `x-simulate` header requests: an error, silence until the client gives up, a
 * connection that drops halfway, or a slow response. `answer` returns the normal response.
 */
export async function simulateFailure(
  simulation: Simulation,
  answer: () => Promise<WrittenResponse>,
  signal: AbortSignal,
): Promise<WrittenResponse> {
  const error = simulatedError(simulation.kind);
  if (error) {
    const response = errorResponse(error, performance.now());
    return { ...response, headers: { ...response.headers, ...waitHeaders(simulation) } };
  }
  const response = await answer();
  if (simulation.kind === 'slow') await sleep(simulation.waitMs ?? 3_000, signal);
  if (simulation.kind === 'timeout') await sleep(longestSilenceMs, signal);
  return simulation.kind === 'slow' ? response : { ...response, body: cutShort(response.body) };
}
