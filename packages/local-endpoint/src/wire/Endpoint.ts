import type { ReplyIndex } from '../replies/indexReplies.ts';
import type { Stores } from '../store/createStores.ts';
import type { EndpointRequest, WrittenResponse } from './EndpointExchange.ts';

/**
 * Answers the requests to one method and path.
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
  stores: Stores;
  /** When the request arrived. */
  now: Date;
  /** The same on the clock of `performance.now()`. */
  startedAt: number;
};

/** Returns the date of the request, which decides which models are shut down: `YYYY-MM-DD`. */
export function dateOf({ now }: Pick<EndpointContext, 'now'>): string {
  return now.toISOString().slice(0, 10);
}
