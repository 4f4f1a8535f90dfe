import type { ResponseFormat } from '@by-example/core';
import * as z from 'zod';
import { freeObjectSchema, toolNameSchema } from './toolSchema.ts';

const jsonSchema = z.object({
  name: toolNameSchema,
  description: z.string().exactOptional(),
  schema: freeObjectSchema.exactOptional(),
  strict: z.boolean().nullable().exactOptional(),
});

/**
 * `response_format`; the types are in the order in which the real error for an unknown type lists them.
 * Source: ResponseFormatText, ResponseFormatJsonSchema and ResponseFormatJsonObject in OpenAI's OpenAPI document.
 */
export const responseFormatSchema: z.ZodType<ResponseFormat> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('json_object') }),
  z.object({ type: z.literal('json_schema'), json_schema: jsonSchema }),
  z.object({ type: z.literal('text') }),
]);
