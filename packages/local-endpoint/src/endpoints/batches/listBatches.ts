import * as z from 'zod';
import type { Endpoint } from '../../wire/Endpoint.ts';
import { jsonResponse } from '../../wire/jsonResponse.ts';
import { parseQuery } from '../../wire/parseQuery.ts';
import { requireBatch, storedBatches } from './storedBatches.ts';

/** Source: listBatches in OpenAI's OpenAPI document. */
const listingSchema = z.object({
  limit: z.number('an integer').min(1, 'an integer').max(100, 'an integer').default(20),
  after: z.string().exactOptional(),
});

/**
 * Answers `GET /v1/batches` with a page of the batches, newest first.
 * @throws {EndpointError} 400 for an invalid `limit`, 404 for an `after` that is no batch (by analogy)
 */
export const listBatches: Endpoint = (request, context) => {
  const listing = parseQuery(listingSchema, request);
  if (listing.after !== undefined) requireBatch(listing.after, context);

  const { items, hasMore } = storedBatches(context).list(listing);
  const list = {
    object: 'list',
    data: items.map(({ batch }) => batch),
    first_id: items[0]?.id ?? null,
    last_id: items.at(-1)?.id ?? null,
    has_more: hasMore,
  };
  return jsonResponse(list);
};
