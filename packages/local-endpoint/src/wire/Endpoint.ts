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

const dayMs = 24 * 60 * 60 * 1_000;
let known = { day: Number.NaN, date: '' };

/** Returns the date of the request, which decides which models are shut down: `YYYY-MM-DD`. */
export function dateOf({ now }: Pick<EndpointContext, 'now'>): string {
  const day = Math.floor(now.getTime() / dayMs);
  // Formatting a date takes longer than finding its model, and requests of one day share it.
  if (day !== known.day) known = { day, date: now.toISOString().slice(0, 10) };
  return known.date;
}
