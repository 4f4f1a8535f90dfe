import type { Store, StoreBounds } from '../../../store/Store.ts';
import type { EndpointContext } from '../../../wire/Endpoint.ts';
import { hashBytes } from '../../../wire/hashBytes.ts';
import type { ChatRequest } from '../request/requestSchema.ts';

/** How many of a prompt's tokens were in the cache, and how many were written to it; undefined for a model that does not report that. */
export type CachedPrompt = { cachedTokens: number; writtenTokens: number | undefined };

/** The beginning of a prompt, up to the end of a message. */
type Beginning = { id: string; expiresAt: number };

const bounds: StoreBounds<Beginning> = {
  maxCount: 10_000,
  maxBytes: 10_000,
  sizeOf: () => 1,
};
const shortestTokens = 1_024;
/** A longer prompt is not cached here: to hash it takes too long. */
const longestLength = 2 ** 20;
/** The tokens that begin the reply belong to no message. */
const replyTokens = 3;
const lifetimeSeconds = 30 * 60;
/** The second in which each cache was last rid of what has expired. */
const cleanedAt = new WeakMap<Store<Beginning>, number>();

/**
 * Looks up the beginning that a prompt shares with an earlier one, and caches it for 30 minutes. As in the real API, only a
 * prompt of 1,024 tokens or more is cached, and only if it is the same from its first token on; unlike there, a message is
 * cached as a whole or not at all. `countPrefix` counts the prompt tokens of the request with its first so many messages.
 *
 * Source: https://developers.openai.com/api/docs/guides/prompt-caching, and recorded responses: gpt-4o reports
 * multiples of 128, gpt-5.6 the exact number and `cache_write_tokens`.
 */
export async function cachePrompt(
  request: ChatRequest,
  promptTokens: number,
  { storeOf, now }: Pick<EndpointContext, 'storeOf' | 'now'>,
  countPrefix: (messages: ChatRequest['messages']) => number | Promise<number>,
): Promise<CachedPrompt> {
  const reportsWrites = /^gpt-(5\.[6-9]|[6-9])/.test(request.model);
  const none = { cachedTokens: 0, writtenTokens: reportsWrites ? 0 : undefined };
  if (promptTokens < shortestTokens) return none;

  const beginnings = idsOf(request);
  if (beginnings.length === 0) return none;
  const cache = storeOf(bounds);
  if (cleanedAt.get(cache) !== now) cache.deleteAll(({ expiresAt }) => expiresAt <= now);
  cleanedAt.set(cache, now);
  const count = beginnings.findLastIndex((id) => cache.get(id)) + 1;
  for (const id of beginnings) cache.add({ id, expiresAt: now + lifetimeSeconds });

  const whole = promptTokens - replyTokens;
  const known =
    count === 0 ? 0 : (await countPrefix(request.messages.slice(0, count))) - replyTokens;
  const exact = known < shortestTokens ? 0 : Math.min(known, whole);
  return reportsWrites
    ? { cachedTokens: exact, writtenTokens: whole - exact }
    : { cachedTokens: exact - (exact % 128), writtenTokens: undefined };
}

/** Returns an id for each beginning of the prompt; none if it is too long. */
function idsOf({ model, tools, functions, response_format, messages }: ChatRequest): string[] {
  const parts = [JSON.stringify([model, tools, functions, response_format])];
  let length = 0;
  for (const message of messages) {
    const part = JSON.stringify(message);
    length += part.length;
    if (length > longestLength) return [];
    parts.push(part);
  }
  const encoder = new TextEncoder();
  let id = '';
  const ids = parts.map((part) => {
    id = `${hashBytes(encoder.encode(id + part))} ${part.length}`;
    return id;
  });
  return ids.slice(1);
}
