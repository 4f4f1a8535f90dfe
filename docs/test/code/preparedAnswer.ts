import { isDeepStrictEqual } from 'node:util';
import { loadReplies } from '@by-example/local-endpoint';
import type { Call } from '../../src/code/Call.ts';

const replies = loadReplies();

/**
 * Returns what shows the prepared answer to the last message of a call: its text, the first value of its JSON, or the name of
 * the tool that it calls. For a call without messages, a model of the list.
 */
export function preparedAnswer({ body }: Call): string {
  const question = parse(body?.messages.at(-1)?.content);
  const prepared = replies.find(
    ({ messages: [first, second] }) =>
      typeof first === 'object' &&
      isDeepStrictEqual(first.content, question) &&
      second === undefined,
  );
  if (prepared === undefined) return 'gpt-6-luna';
  const { content, json = {}, tool_calls: [call] = [] } = prepared.reply;
  return content ?? call?.name ?? String(Object.values(json as object)[0]);
}

/** The result of a tool is compared as JSON. */
function parse(content: unknown): unknown {
  return typeof content === 'string' && content.startsWith('{') ? JSON.parse(content) : content;
}
