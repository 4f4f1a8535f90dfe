import type { ReplyIndex } from '../replies/indexReplies.ts';
import type { Simulation } from '../simulate/parseSimulation.ts';
import type { StoreOf } from '../store/createStores.ts';
import type { EndpointRequest } from './EndpointRequest.ts';
import type { WrittenResponse } from './EndpointResponse.ts';

/**
 * Answers the requests to one method and path. The handler adds the headers that all responses have.
 * @throws {EndpointError} for a request that the real API rejects
 */
export type Endpoint = (
  request: EndpointRequest,
  context: EndpointContext,
) => WrittenResponse | Promise<WrittenResponse>;

/** What an endpoint needs besides the request. */
export type EndpointContext = {
  /** The values of the path's parameters, by name. */
  parameters: Readonly<Record<string, string>>;
  /** The lessons' prepared replies. */
  replies: ReplyIndex;
  /** Returns the handler's store for a kind of items. */
  storeOf: StoreOf;
  /** When the request arrived, in whole seconds since 1970. */
  now: number;
  /** The date of the request, which decides which models are shut down: `YYYY-MM-DD`. */
  today: string;
  /** Returns the current time, in whole seconds since 1970, for what goes on after the response. */
  clock: () => number;
  /** How long a batch takes at least, in milliseconds. */
  batchMs: number;
  /** Whether it runs in a web page. */
  isInPage: boolean;
  /** What the request asked to simulate. */
  simulation: Simulation | undefined;
};
