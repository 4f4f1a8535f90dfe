import type { Piece } from '../../../tokens/splitText.ts';
import type { Tokenizer } from '../../../tokens/Tokenizer.ts';

const alternatives = [' the', ' a', '.', ',', ' and', ' is', ' of', ' to', ' in', '\n', ' it', '!']
  .concat([' 수', ' 것', '다', '는', '을', '가', '에', '이', '고', '?'])
  .map((token) => describeBytes(new TextEncoder().encode(token)));

/** What `logprobs: true` adds for each token. */
export type TokenLogprob = TokenText & { logprob: number; top_logprobs: LikelyToken[] };

type TokenText = { token: string; bytes: number[] };
type LikelyToken = TokenText & { logprob: number };

/**
 * Creates the log probabilities of an answer's tokens. The numbers are made up but well-formed: never above
 * 0, the chosen token first, each alternative less likely than the one before.
 */
export function createLogprobs(
  pieces: readonly Piece[],
  topCount: number,
  { tokenizer, random }: { tokenizer: Tokenizer; random: () => number },
): TokenLogprob[] {
  const tokens = pieces.flatMap((piece) => piece.tokens);
  return tokens.map((id) => {
    const chosen = describeBytes(tokenizer.bytesOf(id));
    const logprob = -random() * 0.5;
    const others = alternatives.filter(({ token }) => token !== chosen.token);
    const top = [chosen, ...others].slice(0, topCount).map((likely, rank) => ({
      ...likely,
      logprob: logprob - rank - (rank === 0 ? 0 : random()),
    }));
    return {
      ...chosen,
      logprob,
      top_logprobs: top.sort((left, right) => right.logprob - left.logprob),
    };
  });
}

/** Describes a token; one that is not a whole character is written as bytes: `bytes:\xec\x95`. */
function describeBytes(bytes: Uint8Array): TokenText {
  return { token: decode(bytes) ?? writeBytes(bytes), bytes: [...bytes] };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function writeBytes(bytes: Uint8Array): string {
  return `bytes:${[...bytes].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')}`;
}
