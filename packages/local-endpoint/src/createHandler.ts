import { completeChat } from './endpoints/chat-completions/completeChat.ts';
import { listModels, showModel } from './endpoints/models/listModels.ts';
import type { Answers } from './replies/Answers.ts';
import { FailureCount } from './simulate/FailureCount.ts';
import { parseSimulation } from './simulate/parseSimulation.ts';
import { simulateFailure } from './simulate/simulateFailure.ts';
import { authenticate } from './wire/authenticate.ts';
import type {
  EndpointRequest,
  EndpointResponse,
  WrittenResponse,
} from './wire/EndpointExchange.ts';
import { EndpointError } from './wire/errors/EndpointError.ts';
import { errorResponse, jsonResponse } from './wire/jsonResponse.ts';
import { paceEvents } from './wire/paceEvents.ts';

/** How an endpoint answers. */
export type HandlerOptions = {
  /** Prepared answers by question. None by default. */
  answers?: Answers;
  /** The pause between two chunks of a stream, in milliseconds; 0 for no pause. 20 by default. */
  paceMs?: number;
  /** Returns the current time, which decides which models are shut down. The system clock by default. */
  now?: () => Date;
};

/** Answers one request. Rejects only when the client has disconnected, with the signal's reason. */
export type Handler = (request: EndpointRequest) => Promise<EndpointResponse>;

/** Creates the request handler, which depends on no server. */
export function createHandler(options: HandlerOptions = {}): Handler {
  const settings = { answers: new Map(), paceMs: 20, now: () => new Date(), ...options };
  const failures = new FailureCount();

  return async (request) => {
    const startedAt = performance.now();
    try {
      authenticate(request.header('authorization'));
      const header = request.header('x-simulate');
      const simulation = header === undefined ? undefined : parseSimulation(header);
      const answer = () => route(request, settings, startedAt);
      if (!simulation || !failures.shouldFail(header + request.body, simulation.times)) {
        return pace(await answer(), settings.paceMs, request);
      }
      const slowness = simulation.kind === 'slow' ? 10 : 1;
      const response = await simulateFailure(simulation, answer, request.signal());
      return pace(response, slowness * settings.paceMs, request);
    } catch (error) {
      if (error instanceof EndpointError) return errorResponse(error, startedAt);
      if (request.signal().aborted) throw error;
      return errorResponse(ownFault(error), startedAt);
    }
  };
}

function pace(
  response: WrittenResponse,
  paceMs: number,
  request: EndpointRequest,
): EndpointResponse {
  if (typeof response.body === 'string' || paceMs === 0) return response;
  return { ...response, body: paceEvents(response.body, paceMs, request.signal()) };
}

/** Routes a request to the models or to chat completions; throws a 404 or 405 for anything else. */
async function route(
  request: EndpointRequest,
  settings: Required<HandlerOptions>,
  startedAt: number,
): Promise<WrittenResponse> {
  const { method, path } = request;
  const today = settings.now().toISOString().slice(0, 10);
  if (path === '/v1/chat/completions') {
    if (method === 'POST') return completeChat(request, settings, today, startedAt);
    // The real API lists stored completions here; this endpoint never stores any.
    if (method === 'GET') return jsonResponse(200, emptyList, startedAt);
    throw methodNotAllowed(request);
  }
  const [, model] = /^\/v1\/models(?:\/(.+))?$/.exec(path) ?? [undefined, undefined];
  if (path === '/v1/models' || model !== undefined) {
    if (method !== 'GET') throw methodNotAllowed(request);
    const body = model === undefined ? listModels(today) : showModel(decode(model), today);
    return jsonResponse(200, body, startedAt);
  }
  throw new EndpointError(
    `Unknown request URL: ${method} ${path}. The local endpoint supports POST /v1/chat/completions, ` +
      'GET /v1/models, and GET /v1/models/{id}.',
    { status: 404, code: 'unknown_url' },
  );
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

const emptyList = { object: 'list', data: [], first_id: null, last_id: null, has_more: false };

function methodNotAllowed({ method, path }: EndpointRequest): EndpointError {
  return new EndpointError(`Not allowed to ${method} on ${path}.`, { status: 405 });
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
