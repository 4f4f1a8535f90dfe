import { isInstruction, normalize } from './endsLike.ts';
import type { MessagePattern, PreparedReply } from './PreparedReply.ts';
import { textOf } from './questionOf.ts';

/**
 * Returns what a prepared reply says about a request, in one form for all ways to write it: those of two that
 * match the same requests are equal.
 */
export function canonicalFacts({ messages, tools = [], schema, reply }: PreparedReply): object {
  const patterns = messages.map((message) => (message === '...' ? message : canonical(message)));
  const turns = patterns.filter((message) => !isInstruction(message));
  const instructions = patterns.filter(isInstruction).map((message) => JSON.stringify(message));
  return {
    // Nothing comes before the end of a conversation that cannot be anything.
    turns: turns.slice(turns.findIndex((message) => message !== '...')),
    instructions: instructions.sort(),
    tools: tools.toSorted(),
    schema,
    // A reply applies only if the request offers what it calls, or asks for JSON.
    calls: reply.tool_calls?.map(({ name }) => name).sort(),
    isJson: reply.json !== undefined,
  };
}

function canonical(message: MessagePattern): { role: string; [fact: string]: unknown } {
  const role = isInstruction(message) ? 'system' : message.role;
  const { content } = message;
  if (typeof content === 'string') return { ...message, role, content: normalize(content) };
  if (message.role !== 'user' || !Array.isArray(message.content)) return { ...message, role };
  const images = message.content.filter((part) => part.type === 'image_url');
  const text = normalize(textOf([...message.content]));
  return { role, content: text, ...(images.length > 0 && { images }) };
}
