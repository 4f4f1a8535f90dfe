import * as z from 'zod';

const call = z.strictObject({
  name: z.string(),
  arguments: z.record(z.string(), z.json()),
});
const calledTool = call.extend({ arguments: call.shape.arguments.exactOptional() });

const part = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string() }),
  z.strictObject({ type: z.literal('image_url'), image_url: z.strictObject({ url: z.string() }) }),
]);

const message = z.discriminatedUnion('role', [
  z.strictObject({ role: z.enum(['system', 'developer']), content: z.string() }),
  z.strictObject({
    role: z.literal('user'),
    content: z.union([z.string(), z.array(part)]).exactOptional(),
  }),
  z.strictObject({
    role: z.literal('assistant'),
    content: z.string().exactOptional(),
    tool_calls: z.array(calledTool).min(1).exactOptional(),
  }),
  z.strictObject({ role: z.literal('tool'), content: z.json().exactOptional() }),
]);

const kinds = ['content', 'json', 'refusal', 'tool_calls'] as const;
const reply = z
  .strictObject({
    content: z.string().exactOptional(),
    json: z.json().exactOptional(),
    refusal: z.string().exactOptional(),
    tool_calls: z.array(call).min(1).exactOptional(),
    finish_reason: z.enum(['stop', 'length', 'tool_calls', 'content_filter']).exactOptional(),
    reasoning_tokens: z.int().positive().exactOptional(),
  })
  .refine((reply) => kinds.filter((kind) => reply[kind] !== undefined).length === 1, {
    error: `Invalid reply: expected exactly one of ${kinds.join(', ')}`,
  })
  .refine((reply) => reply.finish_reason !== 'tool_calls' || reply.tool_calls !== undefined, {
    error: 'Invalid reply: the finish reason tool_calls needs tool_calls',
  });

const preparedReply = z.strictObject({
  messages: z.array(z.union([z.literal('...'), message])).min(1),
  tools: z.array(z.string()).min(1).exactOptional(),
  schema: z.string().exactOptional(),
  reply,
});

/** The content of a `replies.json`. */
export const preparedReplies: z.ZodType<PreparedReply[]> = z.array(preparedReply);

/**
 * What the endpoint answers when a conversation ends in certain messages, in the API's own words. It applies
 * only if the request can take it: the tools that it calls are offered, and its values fit their schemas.
 */
export type PreparedReply = {
  /**
   * The end of the conversation; `'...'` stands for any messages, or none. The place of a system or
   * developer message does not matter.
   */
  messages: ('...' | MessagePattern)[];
  /** The names of tools that the request must offer. */
  tools?: string[];
  /** The name of the JSON schema that the request must have. */
  schema?: string;
  reply: ReplyContent;
  /** Where it is written, for the error about two that match equally well. */
  place?: string;
};

/** A message to recognize; without content, any message of that role. */
export type MessagePattern =
  | { role: 'system' | 'developer'; content: string }
  | { role: 'user'; content?: string | PartPattern[] }
  | { role: 'assistant'; content?: string; tool_calls?: CallPattern[] }
  /** A result that is not a string is compared with the message's content as JSON. */
  | { role: 'tool'; content?: unknown };

/** A part to recognize; an image by its bytes, if its URL is a `data:` URL. */
export type PartPattern =
  | { type: 'text'; text: string }
  | { type: 'image_url'; image_url: { url: string } };

/** A tool call to recognize; without arguments, any call of that tool. */
export type CallPattern = { name: string; arguments?: Record<string, unknown> };

/** The reply: exactly one of text, a value for a JSON schema, a refusal, and tool calls with their arguments. */
export type ReplyContent = {
  content?: string;
  json?: unknown;
  refusal?: string;
  tool_calls?: (CallPattern & { arguments: Record<string, unknown> })[];
  /** Instead of the usual one, `stop` or `tool_calls`. */
  finish_reason?: 'stop' | 'length' | 'tool_calls' | 'content_filter';
  /** How many tokens the model thinks before it answers, if the request lets it reason. None by default. */
  reasoning_tokens?: number;
};
