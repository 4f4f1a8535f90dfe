import * as z from 'zod';
import type { EndpointRequest } from '../../../wire/EndpointRequest.ts';
import { expectedKind } from '../../../wire/errors/expectedKind.ts';
import { toEndpointError } from '../../../wire/errors/toEndpointError.ts';

/** The query of `GET /v1/files`. */
type FileListing = {
  purpose?: string;
  limit: number;
  order?: 'asc' | 'desc';
  after?: string;
};

/** Source: listFiles in OpenAI's OpenAPI document. */
const listingSchema: z.ZodType<FileListing> = z.object({
  purpose: z.string().exactOptional(),
  limit: z.number('an integer').min(1, 'an integer').max(10_000, 'an integer').default(10_000),
  order: z.enum(['asc', 'desc']).exactOptional(),
  after: z.string().exactOptional(),
});

/**
 * Parses the query of `GET /v1/files`; members that it does not know are ignored.
 * @throws {EndpointError} 400 for a `limit` or an `order` that the real API rejects
 */
export function parseListing({ query }: EndpointRequest): FileListing {
  const { limit, ...members } = Object.fromEntries(new URLSearchParams(query));
  const listing =
    limit === undefined
      ? members
      : { ...members, limit: /^-?\d+$/.test(limit) ? Number(limit) : limit };
  const { data, error } = listingSchema.safeParse(listing, { error: expectedKind });
  if (data) return data;
  const [issue] = error.issues as [z.core.$ZodIssue];
  throw toEndpointError(issue, listing, []);
}
