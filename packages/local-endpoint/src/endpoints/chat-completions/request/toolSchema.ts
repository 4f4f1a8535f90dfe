import type { Tool } from '@by-example/core';
import * as z from 'zod';

/** A JSON object whose members are not checked. */
export type FreeObject = Record<string, unknown>;

/** A tool of an accepted request: a function, or a custom tool, which takes plain text. */
export type RequestTool =
  | Tool
  | { type: 'custom'; custom: { name: string; description?: string; format?: FreeObject } };

/** A function in the deprecated `functions`. */
export type LegacyFunction = { name: string; description?: string; parameters?: FreeObject };

/** Any JSON object. */
export const freeObjectSchema: z.ZodType<FreeObject> = z.record(z.string(), z.unknown());

/** The name of a function or of a JSON schema. Source: measured; FunctionObject in OpenAI's OpenAPI document. */
export const toolNameSchema: z.ZodType<string> = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[a-zA-Z0-9_-]+$/);

const description = z.string().max(1_048_576).exactOptional();
const parameters = freeObjectSchema.exactOptional();

const functionTool = z.object({
  type: z.literal('function'),
  function: z.object({
    name: toolNameSchema,
    description,
    parameters,
    strict: z.boolean().nullable().exactOptional(),
  }),
});
const customTool = z.object({
  type: z.literal('custom'),
  custom: z.object({ name: toolNameSchema, description, format: parameters }),
});

/** An entry of `tools`. Source: ChatCompletionTool and CustomToolChatCompletions in OpenAI's OpenAPI document. */
export const toolSchema: z.ZodType<RequestTool> = z.discriminatedUnion('type', [
  functionTool,
  customTool,
]);

/** An entry of the deprecated `functions`. Source: ChatCompletionFunctions in OpenAI's OpenAPI document. */
export const legacyFunctionSchema: z.ZodType<LegacyFunction> = z.object({
  name: toolNameSchema,
  description,
  parameters,
});
