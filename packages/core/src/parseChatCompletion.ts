import * as z from 'zod';
import { describeIssue } from './describeIssue.ts';
import type { ChatCompletion } from './response.ts';

const count = z.int().nonnegative();

const usage = z.looseObject({
  prompt_tokens: count,
  completion_tokens: count,
  total_tokens: count,
});

const toolCall = z.looseObject({
  id: z.string(),
  type: z.string(),
  function: z.looseObject({ name: z.string(), arguments: z.string() }).optional(),
});

const choice = z.looseObject({
  index: count,
  message: z.looseObject({
    role: z.literal('assistant'),
    content: z.string().nullish(),
    refusal: z.string().nullish(),
    tool_calls: z.array(toolCall).nullish(),
  }),
  finish_reason: z.enum(['stop', 'length', 'tool_calls', 'content_filter', 'function_call']),
});

const chatCompletion = z.looseObject({
  id: z.string(),
  object: z.literal('chat.completion'),
  created: z.number(),
  model: z.string(),
  choices: z.array(choice),
  usage: usage.nullish(),
});

/**
 * Gives a response body as a `ChatCompletion` once it is sure that it is one; fields it does not know pass.
 * A `content` or `refusal` that a compatible server left out becomes null.
 * @throws {TypeError} naming the path and what stood there:
 *   `Cannot read a chat completion: choices[0].message.content is a number`
 */
export function parseChatCompletion(body: unknown): ChatCompletion {
  const result = chatCompletion.safeParse(body);
  if (!result.success) {
    throw new TypeError(`Cannot read a chat completion: ${describeIssue(result.error, body)}`);
  }
  const { usage: used, choices, ...rest } = result.data;
  return {
    ...rest,
    choices: choices.map(withNulls),
    ...(used ? { usage: used } : {}),
  } as ChatCompletion;
}

function withNulls({ message, ...rest }: z.infer<typeof choice>): unknown {
  const { tool_calls, ...spoken } = message;
  return {
    ...rest,
    message: {
      ...spoken,
      content: message.content ?? null,
      refusal: message.refusal ?? null,
      ...(tool_calls ? { tool_calls } : {}),
    },
  };
}
