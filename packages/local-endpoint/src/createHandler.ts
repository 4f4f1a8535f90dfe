import { findRoute } from './findRoute.ts';
import { indexReplies } from './replies/indexReplies.ts';
import type { PreparedReply } from './replies/PreparedReply.ts';
import { FailureCount } from './simulate/FailureCount.ts';
import { isRequestFailure, parseSimulation } from './simulate/parseSimulation.ts';
import { simulateFailure } from './simulate/simulateFailure.ts';
import { createStores } from './store/createStores.ts';
import { authenticate } from './wire/authenticate.ts';
import { completeHeaders } from './wire/completeHeaders.ts';
import { answerPreflight, shareWithPage } from './wire/cors.ts';
import type { IncomingRequest } from './wire/EndpointRequest.ts';
import type { EndpointResponse, WrittenResponse } from './wire/EndpointResponse.ts';
import { bodyTooLarge } from './wire/errors/bodyTooLarge.ts';
import { EndpointError } from './wire/errors/EndpointError.ts';
import { ownFault } from './wire/errors/ownFault.ts';
import { formatDate } from './wire/formatDate.ts';
import { isEventStream } from './wire/isEventStream.ts';
import { errorResponse } from './wire/jsonResponse.ts';
import { paceEvents } from './wire/paceEvents.ts';

/** How an endpoint answers. */
export type HandlerOptions = {
  /** The lessons' prepared replies. None by default. */
  replies?: readonly PreparedReply[];
  /** The pause between two chunks of a stream, in milliseconds; 0 for no pause. 20 by default. */
  paceMs?: number;
  /** How long a batch takes at least, in milliseconds; the parts of its life have real proportions. 150 by default. */
  batchMs?: number;
  /** Whether it runs in a web page, so that its answers do not speak of a terminal or a server. False by default. */
  isInPage?: boolean;
  /** Returns the current time, which decides which models are shut down. The system clock by default. */
  now?: () => Date;
};

/** Answers one request. Rejects only when the client has disconnected, with the signal's reason. */
export type Handler = (request: IncomingRequest) => Promise<EndpointResponse>;

/** Creates the request handler, which depends on no server. */
export function createHandler({
  replies = [],
  paceMs = 20,
  batchMs = 150,
  isInPage = false,
  now = () => new Date(),
}: HandlerOptions = {}): Handler {
  const failures = new FailureCount();
  const clock = () => Math.floor(now().getTime() / 1_000);
  const storeOf = createStores();
  const context = { replies: indexReplies(replies), storeOf, clock, batchMs, isInPage };

  const respond: Handler = async (incoming) => {
    const facts = { startedAt: performance.now(), hasRateLimits: true };
    try {
      authenticate(incoming.header('authorization'), isInPage);
      const header = incoming.header('x-simulate');
      const simulation = header === undefined ? undefined : parseSimulation(header);
      const { endpoint, parameters, ...route } = findRoute(incoming.method, incoming.path);
      facts.hasRateLimits = route.hasRateLimits;
      const body = await incoming.readBody(route.maxBodyMegabytes);
      if (body.length > route.maxBodyMegabytes * 2 ** 20)
        throw bodyTooLarge(route.maxBodyMegabytes);
      const request = { ...incoming, body };
      const time = now();
      const answer = async () =>
        endpoint(request, {
          ...context,
          parameters,
          simulation,
          now: Math.floor(time.getTime() / 1_000),
          today: formatDate(time),
        });
      const isFailing = simulation && isRequestFailure(simulation);
      if (!isFailing || !failures.shouldFail(request, simulation, time.getTime())) {
        return pace(completeHeaders(await answer(), facts), paceMs, incoming);
      }
      const slowness = simulation.kind === 'slow' ? 10 : 1;
      const response = await simulateFailure(simulation, request, answer);
      return pace(completeHeaders(response, facts), slowness * paceMs, incoming);
    } catch (error) {
      if (error instanceof EndpointError) return completeHeaders(errorResponse(error), facts);
      if (incoming.signal().aborted) throw error;
      return completeHeaders(errorResponse(ownFault(error)), facts);
    }
  };

  return async (request) =>
    answerPreflight(request) ?? shareWithPage(await respond(request), request.header('origin'));
}

function pace(
  response: WrittenResponse,
  paceMs: number,
  request: IncomingRequest,
): EndpointResponse {
  if (!isEventStream(response) || paceMs === 0) return response;
  return { ...response, body: paceEvents(response.body, paceMs, request.signal()) };
}
