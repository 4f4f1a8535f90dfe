import { EndpointError } from '../../../wire/errors/EndpointError.ts';
import { listWords } from '../../../wire/errors/listWords.ts';
import type { RequestPart } from '../request/contentPartSchema.ts';
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

/**
 * Finds the first content part that its message's role does not allow, or that says it is a file and has none.
 * Source for the latter: a published response.
 */
export function findPartFault(messages: readonly RequestMessage[]): EndpointError | undefined {
  for (const [index, { role, content }] of messages.entries()) {
    if (!Array.isArray(content)) continue;
    const allowed = partsByRole[role];
    const at = content.findIndex((part) => !allowed.includes(part.type) || isEmptyFile(part));
    if (at === -1) continue;
    if (allowed.includes(content[at]?.type ?? '')) {
      const param = `messages[${index}].content[${at}].file.file_id`;
      const message = `Missing required parameter: '${param}'.`;
      return new EndpointError(message, { code: 'missing_required_parameter', param });
    }
    return new EndpointError(
      `Invalid value: '${content[at]?.type}'. Supported values are: ${listWords(allowed, 'and')}.`,
      { code: 'invalid_value', param: `messages[${index}].content[${at}].type` },
    );
  }
  return undefined;
}

function isEmptyFile(part: RequestPart): boolean {
  if (part.type !== 'file') return false;
  return part.file.file_id === undefined && part.file.file_data === undefined;
}
