import { createTokenizer } from './createTokenizer.ts';
import type { Tokenizer } from './Tokenizer.ts';

let loading: Promise<Tokenizer> | undefined;

/** The o200k_base tokenizer; its ranks (2.4 MB) are loaded on the first call, once per process. */
export function loadTokenizer(): Promise<Tokenizer> {
  loading ??= import('gpt-tokenizer/bpeRanks/o200k_base').then((ranks) =>
    createTokenizer(ranks.default),
  );
  return loading;
}
