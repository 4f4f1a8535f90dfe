import { EndpointError } from '../../../wire/errors/EndpointError.ts';
import { listWords } from '../../../wire/errors/listWords.ts';
import type { RequestMessage } from '../request/messageSchema.ts';

const textOnly = ['text'];

/**
 * The parts that each role's content may have. Images outside a user message have a separate error.
 * Source: the message schemas of OpenAI's OpenAPI document.
 */
const partsByRole: Record<RequestMessage['role'], readonly string[]> = {
  system: textOnly,
  developer: textOnly,
  user: ['text', 'image_url', 'input_audio', 'file'],
  assistant: ['text', 'refusal', 'audio'],
  tool: textOnly,
  function: textOnly,
};

/** Finds the first content part that its message's role does not allow. */
export function findPartFault(messages: readonly RequestMessage[]): EndpointError | undefined {
  for (const [index, { role, content }] of messages.entries()) {
    if (!Array.isArray(content)) continue;
    const allowed = partsByRole[role];
    const at = content.findIndex(({ type }) => !allowed.includes(type));
    if (at === -1) continue;
    return new EndpointError(
      `Invalid value: '${content[at]?.type}'. Supported values are: ${listWords(allowed, 'and')}.`,
      { code: 'invalid_value', param: `messages[${index}].content[${at}].type` },
    );
  }
  return undefined;
}
