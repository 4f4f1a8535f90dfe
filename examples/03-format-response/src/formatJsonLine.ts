import type { ChatCompletion } from '@by-example/core';
import { estimateCost } from './estimateCost.ts';

/** Gives a response as one line of JSON for a log file. It holds numbers and ids, not what was said. */
export function formatJsonLine(completion: ChatCompletion): string {
  return JSON.stringify({
    time: new Date(completion.created * 1000).toISOString(),
    id: completion.id,
    model: completion.model,
    finish_reasons: completion.choices.map((choice) => choice.finish_reason),
    prompt_tokens: completion.usage?.prompt_tokens ?? null,
    completion_tokens: completion.usage?.completion_tokens ?? null,
    total_tokens: completion.usage?.total_tokens ?? null,
    cost_usd: estimateCost(completion),
  });
}
