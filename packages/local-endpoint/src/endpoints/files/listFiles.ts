import * as z from 'zod';
import type { Endpoint } from '../../wire/Endpoint.ts';
import { jsonResponse } from '../../wire/jsonResponse.ts';
import { parseQuery } from '../../wire/parseQuery.ts';
import { currentFiles } from './currentFiles.ts';
import { describeFile } from './describeFile.ts';
import { requireFile } from './requireFile.ts';

/** Source: listFiles in OpenAI's OpenAPI document. */
const listingSchema = z.object({
  purpose: z.string().exactOptional(),
  limit: z.number('an integer').min(1, 'an integer').max(10_000, 'an integer').default(10_000),
  order: z.enum(['asc', 'desc']).exactOptional(),
  after: z.string().exactOptional(),
});

/**
 * Answers `GET /v1/files` with a page of the files.
 * @throws {EndpointError} for an invalid query, or an `after` that is no file (its error by analogy)
 */
export const listFiles: Endpoint = (request, context) => {
  const { purpose, ...listing } = parseQuery(listingSchema, request);
  if (listing.after !== undefined) requireFile(listing.after, context);

  const { items, hasMore } = currentFiles(context).list({
    ...listing,
    where: (file) => purpose === undefined || file.purpose === purpose,
  });
  const list = {
    object: 'list',
    data: items.map(describeFile),
    has_more: hasMore,
    first_id: items[0]?.id ?? null,
    last_id: items.at(-1)?.id ?? null,
  };
  return jsonResponse(list);
};
