import { loadReplies } from '@by-example/local-endpoint';
import type { Call } from '../../src/code/Call.ts';

const replies = loadReplies();

/** Returns the prepared answer to the last message of a call; for one without messages, a model of the list. */
export function preparedAnswer({ body }: Call): string {
  const question = body?.messages.at(-1)?.content;
  const prepared = replies.find(
    ({ messages: [first, second] }) =>
      typeof first === 'object' && first.content === question && second === undefined,
  );
  return prepared?.reply.content ?? 'gpt-6-luna';
}
