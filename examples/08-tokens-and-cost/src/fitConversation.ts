import type { Message } from '@by-example/core';
import { countTokens as count } from 'gpt-tokenizer/encoding/o200k_base';

const asText = { disallowedSpecial: new Set<string>() }; // even <|endoftext|>

/** Returns the system message and as many of the newest turns as fit into `maxTokens`. */
export function fitConversation(messages: readonly Message[], maxTokens: number): Message[] {
  const counted = messages.map((message) => ({ message, tokens: countMessage(message) }));

  // A turn begins with a user message, so a tool's result is never kept without its call.
  const turns = messages.flatMap(({ role }, index) => (role === 'user' ? [index] : []));
  for (const start of [0, ...turns]) {
    const kept = counted.filter(({ message: { role } }, index) => {
      return index >= start || role === 'system' || role === 'developer';
    });
    const tokens = kept.reduce((sum, { tokens }) => sum + tokens, 3);
    if (tokens <= maxTokens) return kept.map(({ message }) => message);
  }
  throw new Error(`Cannot fit the newest turn into ${maxTokens} tokens`);
}

/** Counts text exactly, tool calls as JSON, and an image as 1,000 tokens. */
function countMessage(message: Message): number {
  const { role, content } = message;
  const parts = typeof content === 'string' ? [{ type: 'text', text: content }] : (content ?? []);
  let tokens = 3 + count(role);
  for (const part of parts) tokens += 'text' in part ? count(part.text, asText) : 1_000;
  if ('name' in message && message.name) tokens += 1 + count(message.name);
  if ('tool_calls' in message && message.tool_calls)
    tokens += count(JSON.stringify(message.tool_calls), asText);
  return tokens;
}
