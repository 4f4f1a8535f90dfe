import { createId } from '../wire/createId.ts';
import type { EndpointRequest } from '../wire/EndpointRequest.ts';
import type { WrittenResponse } from '../wire/EndpointResponse.ts';
import { keepEnds } from '../wire/errors/keepEnds.ts';
import { isEventStream } from '../wire/isEventStream.ts';
import { errorResponse } from '../wire/jsonResponse.ts';
import { readJson } from '../wire/readJson.ts';
import { sleep } from '../wire/sleep.ts';
import { cutShort, endEarly } from './breakOff.ts';
import type { Simulation } from './parseSimulation.ts';
import { simulatedError, waitHeaders } from './simulatedError.ts';

const longestSilenceMs = 10 * 60_000;

/**
 * Simulates the failure that a request's `x-simulate` header asks for: an error, silence until the client gives up, a
 * connection that drops halfway, a stream that ends too early, or a slow response. `answer` returns the normal response.
 */
export async function simulateFailure(
  simulation: Simulation,
  request: EndpointRequest,
  answer: () => Promise<WrittenResponse>,
): Promise<WrittenResponse> {
  const requestId = createId('req_', 32);
  const { kind, waitMs } = simulation;
  const error = simulatedError(simulation, { model: modelOf(request), requestId });
  if (error && kind !== 'stream_error') {
    const { headers, ...response } = errorResponse(error);
    const added = { 'x-request-id': requestId, ...waitHeaders(simulation) };
    return { ...response, headers: { ...headers, ...added } };
  }
  const response = await answer();
  switch (kind) {
    case 'slow':
      await sleep(waitMs ?? 3_000, request.signal());
      return response;
    case 'stream_error':
    case 'unfinished_stream':
      if (!isEventStream(response)) return response;
      return { ...response, body: endEarly(response.body, error?.toBody()) };
    case 'timeout':
      await sleep(waitMs ?? longestSilenceMs, request.signal());
  }
  return { ...response, body: cutShort(response.body) };
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
