import { EndpointError } from '../../../wire/errors/EndpointError.ts';
import { keepEnds } from '../../../wire/errors/keepEnds.ts';
import type { RequestMessage } from '../request/messageSchema.ts';

/**
 * Finds the first message that breaks a tool turn: an assistant's `tool_calls` must be followed immediately
 * by one `tool` message per call, and a `tool` message is allowed nowhere else.
 * Source: published responses; for an unknown `tool_call_id` only the message, its param by analogy.
 */
export function findToolFault(messages: readonly RequestMessage[]): EndpointError | undefined {
  let called: Set<string> | undefined;
  let open = new Set<string>();
  let lastCall = 0;

  for (const [index, message] of messages.entries()) {
    if (message.role === 'tool') {
      const fault = answerFault(message.tool_call_id, index, called);
      if (fault) return fault;
      open.delete(message.tool_call_id);
      continue;
    }
    if (open.size > 0) return unanswered(open, index);
    const calls = message.role === 'assistant' ? message.tool_calls : undefined;
    called = calls ? new Set(calls.map((call) => call.id)) : undefined;
    open = new Set(called);
    lastCall = index;
  }
  return open.size > 0 ? unanswered(open, lastCall) : undefined;
}

function answerFault(
  id: string | null | undefined,
  index: number,
  called: Set<string> | undefined,
): EndpointError | undefined {
  const param = `messages.[${index}].tool_call_id`;
  if (!called) {
    return new EndpointError(
      "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.",
      { param: `messages.[${index}].role` },
    );
  }
  if (id === undefined || id === null) {
    return new EndpointError(
      "Missing parameter 'tool_call_id': messages with role 'tool' must have a 'tool_call_id'.",
      { param },
    );
  }
  if (!called.has(id)) {
    return new EndpointError(
      `Invalid parameter: 'tool_call_id' of '${keepEnds(id)}' not found in 'tool_calls' of previous message.`,
      { param },
    );
  }
  return undefined;
}

function unanswered(open: ReadonlySet<string>, index: number): EndpointError {
  return new EndpointError(
    `An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. The following tool_call_ids did not have response messages: ${[...open].map((id) => keepEnds(id)).join(', ')}`,
    { param: `messages.[${index}].role` },
  );
}
