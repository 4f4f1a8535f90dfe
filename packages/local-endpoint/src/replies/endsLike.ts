import { parseJson } from '../json-schema/parseJson.ts';
import { sameValue } from '../json-schema/sameValue.ts';
import type { Conversation, ConversationMessage } from './Conversation.ts';
import type { MessagePattern, PartPattern, PreparedReply } from './PreparedReply.ts';
import { isToolResult, textOf } from './questionOf.ts';

/** Checks whether a conversation ends like the messages of a prepared reply. */
export function endsLike(messages: Conversation, patterns: PreparedReply['messages']): boolean {
  const [instructions, turns] = divide(messages);
  const [wantedInstructions, wantedTurns] = divide(patterns);
  return (
    endLike(turns, turns.length, wantedTurns) &&
    wantedInstructions.every((wanted) => instructions.some((message) => isLike(message, wanted)))
  );
}

/** Separates the system and developer messages from the turns of the conversation. */
function divide<Item extends '...' | { role: string }>(
  items: readonly Item[],
): [instructions: Item[], turns: Item[]] {
  return [items.filter(isInstruction), items.filter((item) => !isInstruction(item))];
}

/** Checks whether a message is of the system or of the developer, whom newer models do not tell apart. */
export function isInstruction(message: '...' | { role: string }): boolean {
  return typeof message === 'object' && ['system', 'developer'].includes(message.role);
}

function endLike(turns: Conversation, end: number, patterns: PreparedReply['messages']): boolean {
  const gap = patterns.lastIndexOf('...');
  const last = patterns.slice(gap + 1);
  const start = end - last.length;
  if (start < 0 || !last.every((pattern, at) => isLike(turns[start + at], pattern))) return false;
  if (gap < 1) return true;
  const before = patterns.slice(0, gap);
  for (let gapStart = start; gapStart > 0; gapStart -= 1) {
    if (endLike(turns, gapStart, before)) return true;
  }
  return false;
}

function isLike(
  message: ConversationMessage | undefined,
  pattern: '...' | MessagePattern,
): boolean {
  if (message === undefined || pattern === '...') return false;
  if (kindOf(message) !== kindOf(pattern)) return false;
  if (pattern.role === 'assistant' && !callsLike(message, pattern)) return false;
  if (pattern.content === undefined) return true;
  if (Array.isArray(pattern.content) && pattern.role === 'user') {
    return hasParts(message.content, pattern.content);
  }
  if (typeof pattern.content === 'string') {
    return hasParts(message.content, [{ type: 'text', text: pattern.content }]);
  }
  return sameValue(parseJson(textOf(message.content)), pattern.content);
}

/** Returns the role of a message, the same for roles that newer models do not tell apart. */
function kindOf(message: { role: string }): string {
  if (isInstruction(message)) return 'system';
  return isToolResult(message) ? 'tool' : message.role;
}

function callsLike(
  message: ConversationMessage,
  pattern: MessagePattern & { role: 'assistant' },
): boolean {
  const wanted = pattern.tool_calls ?? [];
  const calls = (message.role === 'assistant' ? message.tool_calls : undefined) ?? [];
  return wanted.every(({ name, arguments: input }) =>
    calls.some(
      (call) =>
        call.type === 'function' &&
        call.function.name === name &&
        (input === undefined || sameValue(parseJson(call.function.arguments), input)),
    ),
  );
}

/** Checks that a content has this text, and these images and no other. */
function hasParts(content: ConversationMessage['content'], parts: readonly PartPattern[]): boolean {
  const images = Array.isArray(content) ? content.flatMap(imagesIn) : [];
  const wanted = parts.flatMap(imagesIn);
  return (
    images.length === wanted.length &&
    images.every((url, at) => imageKey(url) === imageKey(wanted[at] ?? '')) &&
    sameText(textOf(content), textOf([...parts]))
  );
}

function imagesIn(part: { type: string; image_url?: { url: string } }): string[] {
  return part.type === 'image_url' && part.image_url ? [part.image_url.url] : [];
}

/** Returns what identifies an image: the bytes of a `data:` URL, as base64, or the URL. */
function imageKey(url: string): string {
  return url.replace(/^data:[^,]{0,200};base64,/i, '').replace(/=+$/, '');
}

/** Compares what counts of two texts; a much longer one is different anyway. */
function sameText(text: string, wanted: string): boolean {
  if (text === wanted) return true;
  return text.length < 4 * wanted.length + 100 && normalize(text) === normalize(wanted);
}

const finalMarks = '.?!…。？！';

/** Returns what counts of a text: without regard to white space, case, a final mark and the composition of Hangul. */
export function normalize(text: string): string {
  const lower = text.normalize('NFC').toLowerCase().trim();
  // Most texts need no replacement, which takes longer than to look for one.
  const words = /\s\s|[^\S ]/.test(lower) ? lower.replace(/\s+/g, ' ') : lower;
  let end = words.length;
  while (end > 1 && finalMarks.includes(words.charAt(end - 1))) end -= 1;
  if (end < words.length && end > 1 && words[end - 1] === ' ') end -= 1;
  return words.slice(0, end);
}
