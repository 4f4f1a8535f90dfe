const alternatives = [
  ' the',
  ' a',
  '.',
  ',',
  ' and',
  ' is',
  ' of',
  ' to',
  ' in',
  '\n',
  ' 수',
  ' 것',
  '다',
  '는',
  '을',
  ' it',
  ' that',
  ' for',
  '!',
  '?',
];

/** What `logprobs: true` adds to a piece of the answer. */
export type TokenLogprob = {
  token: string;
  logprob: number;
  bytes: number[];
  top_logprobs: { token: string; logprob: number; bytes: number[] }[];
};

/**
 * Gives the log probabilities of an answer's pieces. There is no model, so the numbers are made up, but
 * they behave: none above 0, the chosen token first, each alternative less likely than the last.
 */
export function createLogprobs(
  pieces: readonly string[],
  topCount: number,
  random: () => number,
): TokenLogprob[] {
  return pieces.map((piece) => {
    const logprob = -random() * 0.5;
    const others = alternatives.filter((token) => token !== piece);
    const top = [piece, ...others].slice(0, topCount).map((token, rank) => ({
      ...describeToken(token),
      logprob: logprob - rank * (1 + random()),
    }));
    return { ...describeToken(piece), logprob, top_logprobs: top };
  });
}

function describeToken(token: string) {
  return { token, logprob: 0, bytes: [...new TextEncoder().encode(token)] };
}
