import type { ResponseFormat } from '@by-example/core';
import * as z from 'zod';
import { freeObjectSchema, toolNameSchema } from './toolSchema.ts';

const jsonSchema = z.strictObject({
  name: toolNameSchema,
  description: z.string().exactOptional(),
  schema: freeObjectSchema.exactOptional(),
  strict: z.boolean().nullable().exactOptional(),
});

/**
 * `response_format`; the types are in the order in which the real error for an unknown type lists them. Unknown
 * members are rejected: a published response names `response_format.strict`.
 * Source: ResponseFormatText, ResponseFormatJsonSchema and ResponseFormatJsonObject in OpenAI's OpenAPI document.
 */
export const responseFormatSchema: z.ZodType<ResponseFormat> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('json_object') }),
  z.strictObject({ type: z.literal('json_schema'), json_schema: jsonSchema }),
  z.strictObject({ type: z.literal('text') }),
]);
