/// <reference types="vitepress/client" />
import type { PreparedReply } from '@by-example/local-endpoint/browser';

/** Returns the prepared replies of the lessons and the docs, from the page's bundle. */
export function loadExampleReplies(): PreparedReply[] {
  const files: Record<string, PreparedReply[]> = import.meta.glob(
    ['../../../examples/*/replies.json', '../../replies.json'],
    { eager: true, import: 'default' },
  );
  return Object.values(files).flat();
}
