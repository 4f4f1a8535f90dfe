import type { Conversation } from './Conversation.ts';
import { isInstruction, normalize } from './endsLike.ts';
import type { PreparedReply } from './PreparedReply.ts';
import { textOf } from './questionOf.ts';

/** Returns the prepared replies that a conversation may end like: few of them, and all that it does end like. */
export type ReplyIndex = (messages: Conversation) => readonly PreparedReply[];

/** Creates an index of prepared replies by the text of the last message, so that a request is compared with few. */
export function indexReplies(replies: readonly PreparedReply[]): ReplyIndex {
  const byText = Map.groupBy(replies, lastText);
  const others = byText.get(undefined) ?? [];
  const longest = Math.max(0, ...[...byText.keys()].map((text = '') => text.length));

  return (messages) => {
    const last = messages.findLast((message) => !isInstruction(message));
    const text = last ? textOf(last.content) : '';
    // A longer text may become as short only by losing white space.
    if (text.length > 4 * longest + 100) return others;
    const same = byText.get(normalize(text));
    return same ? [...same, ...others] : others;
  };
}

/** Returns the text that the last message must have, or undefined if it may have any. */
function lastText({ messages }: PreparedReply): string | undefined {
  const last = messages.findLast((message) => message === '...' || !isInstruction(message));
  if (last === undefined || last === '...' || !('content' in last)) return undefined;
  if (typeof last.content === 'string') return normalize(last.content);
  const parts = last.role === 'user' ? last.content : undefined;
  return Array.isArray(parts) ? normalize(textOf(parts)) : undefined;
}
