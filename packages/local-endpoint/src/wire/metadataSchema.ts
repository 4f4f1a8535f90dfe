import * as z from 'zod';

const text = z.string();

/** What a caller may attach to an object. Source: Metadata in OpenAI's OpenAPI document. */
export const metadataSchema: z.ZodType<Record<string, string>> = z
  .record(text.max(64), text.max(512), 'a metadata object')
  .refine((entries) => Object.keys(entries).length <= 16, { params: { maxProperties: 16 } });
