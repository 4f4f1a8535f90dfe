import { createId } from '../wire/createId.ts';
import type { EndpointRequest } from '../wire/EndpointRequest.ts';
import type { WrittenResponse } from '../wire/EndpointResponse.ts';
import { keepEnds } from '../wire/errors/keepEnds.ts';
import { errorResponse } from '../wire/jsonResponse.ts';
import { readJson } from '../wire/readJson.ts';
import { sleep } from '../wire/sleep.ts';
import { cutShort } from './cutShort.ts';
import type { Simulation } from './parseSimulation.ts';
import { simulatedError, waitHeaders } from './simulatedError.ts';

const longestSilenceMs = 10 * 60_000;

/**
 * Simulates the failure that a request's `x-simulate` header asks for: an error, silence until the client gives up, a
 * connection that drops halfway, or a slow response. `answer` returns the normal response.
 */
export async function simulateFailure(
  simulation: Simulation,
  request: EndpointRequest,
  answer: () => Promise<WrittenResponse>,
): Promise<WrittenResponse> {
  const requestId = createId('req_', 32);
  const error = simulatedError(simulation, { model: modelOf(request), requestId });
  if (error) {
    const { headers, ...response } = errorResponse(error);
    const added = { 'x-request-id': requestId, ...waitHeaders(simulation) };
    return { ...response, headers: { ...headers, ...added } };
  }
  const { kind, waitMs } = simulation;
  const response = await answer();
  if (kind === 'slow') await sleep(waitMs ?? 3_000, request.signal());
  if (kind === 'timeout') await sleep(waitMs ?? longestSilenceMs, request.signal());
  return kind === 'slow' ? response : { ...response, body: cutShort(response.body) };
}

/** Returns the model that a request names; undefined if it has no readable body, or names none. */
function modelOf(request: EndpointRequest): string | undefined {
  try {
    const { model } = readJson(request) as { model?: unknown };
    return typeof model === 'string' ? keepEnds(model) : undefined;
  } catch {
    return undefined;
  }
}
