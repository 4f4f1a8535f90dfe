import type { Usage } from '@by-example/core';

type Price = { input: number; cachedInput: number; output: number };

/** US dollars per million tokens, up to 272,000 in a call: https://developers.openai.com/api/docs/pricing */
const prices: Record<string, Price> = {
  'gpt-6-luna': { input: 0.1, cachedInput: 0.01, output: 0.5 },
  'gpt-6-sol': { input: 2, cachedInput: 0.2, output: 10 },
  'gpt-6-astra': { input: 10, cachedInput: 1, output: 50 },
  'gpt-6.1-sol': { input: 2, cachedInput: 0.1, output: 10 },
  'gpt-6.1-terra': { input: 1, cachedInput: 0.05, output: 5 },
  'gpt-5.6-luna': { input: 0.2, cachedInput: 0.02, output: 1.2 },
  'gpt-5.6-terra': { input: 2, cachedInput: 0.2, output: 12 },
  'gpt-5.6-sol': { input: 4, cachedInput: 0.4, output: 20 },
  'gpt-5.5': { input: 5, cachedInput: 0.5, output: 30 },
  'gpt-5.4': { input: 2.5, cachedInput: 0.25, output: 15 },
  'gpt-5.4-mini': { input: 0.75, cachedInput: 0.075, output: 4.5 },
  'gpt-5.2': { input: 1.75, cachedInput: 0.175, output: 14 },
};

/** Returns what a call cost in US dollars, from the `usage` and the `model` of its response. */
export function estimateCost(usage: Usage, model: string): number {
  const price = prices[model.replace(/-\d{4}-\d{2}-\d{2}$/, '')]; // without its date
  if (!price) throw new Error(`Cannot estimate the cost: no price for ${model}`);

  const { cached_tokens = 0, cache_write_tokens = 0 } = usage.prompt_tokens_details ?? {};
  const uncached = usage.prompt_tokens - cached_tokens - cache_write_tokens;
  const dollars =
    uncached * price.input +
    cached_tokens * price.cachedInput +
    cache_write_tokens * price.input * 1.25 + // writing to the cache costs a quarter more
    usage.completion_tokens * price.output; // reasoning included
  return dollars / 1_000_000;
}
