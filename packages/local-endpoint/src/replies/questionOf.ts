import type { Conversation, ConversationMessage } from './Conversation.ts';

/** Returns the question: the text of the last user message, without images. */
export function questionOf(messages: Conversation): string {
  const message = messages.findLast(({ role }) => role === 'user');
  return message ? textOf(message.content).trim() : '';
}

/** Checks whether a message is the result of a tool, or of a deprecated function. */
export function isToolResult({ role }: Pick<ConversationMessage, 'role'>): boolean {
  return role === 'tool' || role === 'function';
}

/** Returns the text of a message's content, which is a string, parts, or missing. */
export function textOf(content: ConversationMessage['content']): string {
  if (typeof content === 'string') return content;
  return (content ?? []).map((part) => (part.type === 'text' ? (part.text ?? '') : '')).join('');
}
