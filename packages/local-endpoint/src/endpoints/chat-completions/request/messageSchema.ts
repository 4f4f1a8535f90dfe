import type { ToolCall } from '@by-example/core';
import * as z from 'zod';
import { contentPartSchema, contentText, type RequestPart } from './contentPartSchema.ts';

/** The content of a message: text, or parts. */
export type RequestContent = string | RequestPart[];

/** A message of an accepted request. */
export type RequestMessage =
  | {
      role: 'system' | 'user' | 'developer';
      content: RequestContent;
      name?: string | null;
    }
  | {
      role: 'assistant';
      content?: RequestContent | null;
      name?: string | null;
      refusal?: string | null;
      audio?: { id: string } | null;
      tool_calls?: ToolCall[] | null;
      function_call?: { name: string; arguments: string } | null;
    }
  | { role: 'tool'; content: RequestContent; tool_call_id: string }
  | { role: 'function'; content: RequestContent; name: string };

const content = z.union(
  [contentText, z.array(contentPartSchema)],
  'one of a string or array of objects',
);
const name = z
  .string()
  .min(1)
  .regex(/^[^\s<|\\/>]+$/)
  .nullish();
const spoken = { content: content.nullish(), name };

const functionCall = z.strictObject({ name: z.string(), arguments: z.string() });
/** A called function, also as openai-node's `parse()` returns it. */
const parsedCall = functionCall.extend({ parsed_arguments: z.unknown().exactOptional() });
const toolCall = z.discriminatedUnion('type', [
  z.strictObject({ id: z.string(), type: z.literal('function'), function: parsedCall }),
  z.strictObject({
    id: z.string(),
    type: z.literal('custom'),
    custom: z.strictObject({ name: z.string(), input: z.string() }),
  }),
]);

const anyMessage = z.discriminatedUnion('role', [
  z.object({ role: z.literal('system'), ...spoken }),
  z.object({
    role: z.literal('assistant'),
    ...spoken,
    refusal: z.string().nullish(),
    audio: z.object({ id: z.string() }).nullish(),
    tool_calls: z.array(toolCall).min(1).max(128).nullish(),
    function_call: functionCall.nullish(),
  }),
  z.object({ role: z.literal('user'), ...spoken }),
  z.object({ role: z.literal('function'), content: content.nullish(), name: z.string() }),
  z.object({
    role: z.literal('tool'),
    content: content.nullish(),
    tool_call_id: z.string().nullish(),
  }),
  z.object({ role: z.literal('developer'), content, name }),
]);

/**
 * A message of any role. Members unknown to a role are dropped, as in the real API; only tool calls are
 * strict, and have at most 128 entries (published response). A missing `content` or `tool_call_id` passes here: the real API reports these last (measured), so
 * rules check them, and `RequestMessage` is accurate once the rules have run.
 * Source: ChatCompletionRequestMessage in OpenAI's OpenAPI document; the roles are in the order in which the
 * real error for an unknown role lists them.
 */
export const messageSchema = anyMessage as unknown as z.ZodType<RequestMessage>;
