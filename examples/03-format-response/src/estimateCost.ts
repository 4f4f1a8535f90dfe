import { type ChatCompletion, findModel } from '@by-example/core';

/**
 * Gives what a completion cost in US dollars, or null when the model's price or the usage is not known.
 * An estimate: list prices of the standard tier, without taxes.
 */
export function estimateCost({ model, usage }: ChatCompletion): number | null {
  const price = findModel(model)?.price;
  if (!price || !usage) return null;

  const cached = usage.prompt_tokens_details?.cached_tokens ?? 0;
  const fresh = usage.prompt_tokens - cached;
  const millionths =
    fresh * price.input +
    cached * (price.cachedInput ?? price.input) +
    usage.completion_tokens * price.output;
  return millionths / 1_000_000;
}
