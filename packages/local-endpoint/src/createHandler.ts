import { findRoute } from './findRoute.ts';
import { indexReplies } from './replies/indexReplies.ts';
import type { PreparedReply } from './replies/PreparedReply.ts';
import { FailureCount } from './simulate/FailureCount.ts';
import { parseSimulation } from './simulate/parseSimulation.ts';
import { simulateFailure } from './simulate/simulateFailure.ts';
import { createStores } from './store/createStores.ts';
import { authenticate } from './wire/authenticate.ts';
import { answerPreflight, shareWithPage } from './wire/cors.ts';
import type {
  EndpointRequest,
  EndpointResponse,
  WrittenResponse,
} from './wire/EndpointExchange.ts';
import { EndpointError } from './wire/errors/EndpointError.ts';
import { errorResponse } from './wire/jsonResponse.ts';
import { paceEvents } from './wire/paceEvents.ts';

/** How an endpoint answers. */
export type HandlerOptions = {
  /** The lessons' prepared replies. None by default. */
  replies?: readonly PreparedReply[];
  /** The pause between two chunks of a stream, in milliseconds; 0 for no pause. 20 by default. */
  paceMs?: number;
  /** Returns the current time, which decides which models are shut down. The system clock by default. */
  now?: () => Date;
};

/** Answers one request. Rejects only when the client has disconnected, with the signal's reason. */
export type Handler = (request: EndpointRequest) => Promise<EndpointResponse>;

/** Creates the request handler, which depends on no server. */
export function createHandler({
  replies = [],
  paceMs = 20,
  now = () => new Date(),
}: HandlerOptions = {}): Handler {
  const failures = new FailureCount();
  const stores = createStores();
  const index = indexReplies(replies);

  const respond: Handler = async (request) => {
    const startedAt = performance.now();
    try {
      authenticate(request.header('authorization'));
      const header = request.header('x-simulate');
      const simulation = header === undefined ? undefined : parseSimulation(header);
      const answer = async () => {
        const { endpoint, parameters } = findRoute(request.method, request.path);
        return endpoint(request, { parameters, replies: index, stores, now: now(), startedAt });
      };
      if (!simulation || !failures.shouldFail(request, simulation.times, now().getTime())) {
        return pace(await answer(), paceMs, request);
      }
      const slowness = simulation.kind === 'slow' ? 10 : 1;
      const response = await simulateFailure(simulation, request, answer);
      return pace(response, slowness * paceMs, request);
    } catch (error) {
      if (error instanceof EndpointError) return errorResponse(error, startedAt);
      if (request.signal().aborted) throw error;
      return errorResponse(ownFault(error), startedAt);
    }
  };

  return async (request) =>
    answerPreflight(request) ?? shareWithPage(await respond(request), request.header('origin'));
}

function pace(
  response: WrittenResponse,
  paceMs: number,
  request: EndpointRequest,
): EndpointResponse {
  const { body } = response;
  if (typeof body === 'string' || body instanceof Uint8Array || paceMs === 0) return response;
  return { ...response, body: paceEvents(body, paceMs, request.signal()) };
}

/** Wraps a bug in this endpoint, with its details: the real API would say no more than `server_error`. */
function ownFault(error: unknown): EndpointError {
  if (error instanceof RangeError) {
    return new EndpointError('The request is nested too deeply for the local endpoint.');
  }
  return new EndpointError(`The local endpoint failed: ${String(error)}`, {
    status: 500,
    type: 'server_error',
    code: 'server_error',
  });
}
