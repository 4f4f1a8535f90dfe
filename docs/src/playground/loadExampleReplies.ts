/// <reference types="vitepress/client" />
import type { PreparedReply } from '@by-example/local-endpoint/browser';

/**
 * Returns the prepared replies of the lessons and the docs, from the page's bundle. A reply about a picture needs that, in
 * base64 by its name.
 */
export function loadExampleReplies(pictures?: ReadonlyMap<string, string>): PreparedReply[] {
  const files: Record<string, PreparedReply[]> = import.meta.glob(
    ['../../../examples/*/replies.json', '../../replies.json'],
    { eager: true, import: 'default' },
  );
  const replies = Object.values(files).flat();
  if (!pictures?.size) return replies;
  return JSON.parse(JSON.stringify(replies), (key, value) =>
    key === 'url' && pictures.has(value) ? `data:;base64,${pictures.get(value)}` : value,
  );
}
