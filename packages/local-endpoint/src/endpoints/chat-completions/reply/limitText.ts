import { splitText } from '../../../tokens/splitText.ts';
import type { Tokenizer } from '../../../tokens/Tokenizer.ts';
import type { ChatRequest } from '../request/requestSchema.ts';
import type { Reply } from './Reply.ts';

/**
 * Creates a choice with a text, truncated before the first stop sequence (finish reason `stop`) or after
 * exactly the tokens that the request allows (finish reason `length`).
 */
export function limitText(
  text: string,
  { stop = [], max_completion_tokens, max_tokens }: ChatRequest,
  tokenizer: Tokenizer,
): Reply & { content: string } {
  const words = [stop].flat().filter((word) => word !== '');
  const ends = words.map((word) => text.indexOf(word)).filter((at) => at >= 0);
  const wanted = ends.length > 0 ? text.slice(0, Math.min(...ends)) : text;
  const limit = max_completion_tokens ?? max_tokens;
  const { pieces, tokenCount, isCut } = splitText(wanted, tokenizer, limit);
  const content = isCut
    ? pieces()
        .map((piece) => piece.text)
        .join('')
    : wanted;
  const finishReason = isCut ? 'length' : 'stop';
  return { content, refusal: null, pieces, toolCalls: [], finishReason, tokenCount };
}
