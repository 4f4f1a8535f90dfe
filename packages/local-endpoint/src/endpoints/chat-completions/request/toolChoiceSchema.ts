import * as z from 'zod';
import { type FreeObject, freeObjectSchema } from './toolSchema.ts';

/** The values of `tool_choice`. */
export type ToolChoice =
  | 'none'
  | 'auto'
  | 'required'
  | { type: 'function'; function: { name: string } }
  | { type: 'custom'; custom: { name: string } }
  | {
      type: 'allowed_tools';
      allowed_tools: { mode: 'auto' | 'required'; tools: FreeObject[] };
    };

/** The values of the deprecated `function_call`. */
export type FunctionChoice = 'none' | 'auto' | { name: string };

const named = z.object({ name: z.string() });
const allowedTools = z.object({
  mode: z.enum(['auto', 'required']),
  tools: z.array(freeObjectSchema),
});

/**
 * `tool_choice`. An object of an unknown type is parsed as one that names a function (measured: for `{"type":
 * "bogus"}`, the API reports that `tool_choice.function` is missing).
 * Source: ChatCompletionToolChoiceOption in OpenAI's OpenAPI document.
 */
export const toolChoiceSchema = z.union(
  [
    z.enum(['none', 'auto', 'required']),
    z.object({ type: z.literal('allowed_tools'), allowed_tools: allowedTools }),
    z.object({ type: z.literal('custom'), custom: named }),
    z.object({ type: z.unknown(), function: named }),
  ],
  "one of one of 'none', 'auto', or 'required' or object",
) as z.ZodType<ToolChoice>;

/** `function_call`. Source: ChatCompletionFunctionCallOption in OpenAI's OpenAPI document. */
export const functionChoiceSchema: z.ZodType<FunctionChoice> = z.union(
  [z.enum(['none', 'auto']), named],
  "one of one of 'none' or 'auto' or object",
);
