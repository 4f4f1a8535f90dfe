import type * as z from 'zod';
import type { EndpointRequest } from './EndpointRequest.ts';
import { expectedKind } from './errors/expectedKind.ts';
import { toEndpointError } from './errors/toEndpointError.ts';

/**
 * Parses the query of a list, where `limit` is a number; members that the schema does not know are ignored.
 * @throws {EndpointError} 400 for a value that the real API rejects
 */
export function parseQuery<Parsed>(schema: z.ZodType<Parsed>, { query }: EndpointRequest): Parsed {
  const { limit, ...members } = Object.fromEntries(new URLSearchParams(query));
  const listing =
    limit === undefined
      ? members
      : { ...members, limit: /^-?\d+$/.test(limit) ? Number(limit) : limit };
  const { data, error } = schema.safeParse(listing, { error: expectedKind });
  if (!error) return data;
  const [issue] = error.issues as [z.core.$ZodIssue];
  throw toEndpointError(issue, listing, []);
}
