import type { ChatRequest } from '../request/requestSchema.ts';

type Message = ChatRequest['messages'][number];

/** Gives the text of the last user message: what was asked. Images are left out. */
export function questionOf(messages: ChatRequest['messages']): string {
  const message = messages.findLast(({ role }) => role === 'user');
  return message ? textOf(message.content).trim() : '';
}

/** Gives the text of a message's content: a string, parts, or nothing. */
export function textOf(content: Message['content']): string {
  if (typeof content === 'string') return content;
  return (content ?? []).map((part) => (part.type === 'text' ? part.text : '')).join('');
}
