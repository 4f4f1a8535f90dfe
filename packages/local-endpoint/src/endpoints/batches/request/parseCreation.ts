import * as z from 'zod';
import type { EndpointRequest } from '../../../wire/EndpointRequest.ts';
import { expectedKind } from '../../../wire/errors/expectedKind.ts';
import { toEndpointError } from '../../../wire/errors/toEndpointError.ts';
import { unreadableBody } from '../../../wire/errors/unreadableBody.ts';
import { metadataSchema } from '../../../wire/metadataSchema.ts';
import { readJson } from '../../../wire/readJson.ts';

/** What `POST /v1/batches` asks for. */
export type Creation = {
  input_file_id: string;
  endpoint: string;
  completion_window: '24h';
  metadata?: Record<string, string> | null;
  output_expires_after?: { anchor: 'created_at'; seconds: number };
};

/** Source: createBatch in OpenAI's OpenAPI document; in this order, published errors are reported. */
const creationSchema = z.strictObject({
  input_file_id: z.string(),
  endpoint: z.enum([
    '/v1/responses',
    '/v1/chat/completions',
    '/v1/embeddings',
    '/v1/completions',
    '/v1/moderations',
    '/v1/images/generations',
    '/v1/images/edits',
    '/v1/videos',
  ]),
  completion_window: z.enum(['24h']),
  metadata: metadataSchema.nullable().exactOptional(),
  output_expires_after: z
    .strictObject({
      anchor: z.enum(['created_at']),
      seconds: z.int('an integer').min(3_600, 'an integer').max(2_592_000, 'an integer'),
    })
    .exactOptional(),
});

/**
 * Parses the body of `POST /v1/batches`.
 * @throws {EndpointError} 400 for what the real API rejects
 */
export function parseCreation(request: EndpointRequest): Creation {
  const body = readJson(request);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw unreadableBody();
  const { data, error } = creationSchema.safeParse(body, { error: expectedKind });
  if (error) {
    const [issue] = error.issues as [z.core.$ZodIssue];
    throw toEndpointError(issue, body, Object.keys(creationSchema.shape));
  }
  return data;
}
