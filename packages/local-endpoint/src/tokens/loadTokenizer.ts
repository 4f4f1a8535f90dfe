import { createTokenizer } from './createTokenizer.ts';
import type { Tokenizer } from './Tokenizer.ts';
import { TokenTable } from './TokenTable.ts';

/** A cache for the token table, from one run to the next. */
export type TableStore = {
  /** Returns the cached table, or undefined. */
  read: () => TokenTable | undefined;
  keep: (table: TokenTable) => void;
};

let loading: Promise<Tokenizer> | undefined;

/**
 * Returns the o200k_base tokenizer. The first call loads it, once per process: from the store, or else from
 * gpt-tokenizer's ranks (2.4 MB), which takes longer. If loading fails, the next call tries again.
 */
export function loadTokenizer(store?: TableStore): Promise<Tokenizer> {
  loading ??= loadTable(store)
    .then(createTokenizer)
    .catch((error) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

async function loadTable(store: TableStore | undefined): Promise<TokenTable> {
  const kept = store?.read();
  if (kept) return kept;
  const { default: ranks } = await import('gpt-tokenizer/bpeRanks/o200k_base');
  const table = TokenTable.build(ranks);
  store?.keep(table);
  return table;
}
