import { splitText } from '../../../tokens/splitText.ts';
import type { Tokenizer } from '../../../tokens/Tokenizer.ts';
import type { Reply } from './Reply.ts';

/** Where an answer ends early. */
export type TextLimits = { stop: string[]; maxTokens: number | undefined };

/**
 * Truncates a text: before the first stop sequence (finish reason `stop`), or after exactly `maxTokens`
 * tokens (finish reason `length`).
 */
export function limitText(
  text: string,
  { stop, maxTokens }: TextLimits,
  tokenizer: Tokenizer,
): Pick<Reply, 'content' | 'pieces' | 'tokenCount' | 'finishReason'> {
  const words = stop.filter((word) => word !== '');
  const ends = words.map((word) => text.indexOf(word)).filter((at) => at >= 0);
  const wanted = ends.length > 0 ? text.slice(0, Math.min(...ends)) : text;
  const { pieces, tokenCount, isCut } = splitText(wanted, tokenizer, maxTokens);
  const content = isCut
    ? pieces()
        .map((piece) => piece.text)
        .join('')
    : wanted;
  return { content, pieces, tokenCount, finishReason: isCut ? 'length' : 'stop' };
}
