import type { ChatCompletion, Language } from '@by-example/core';
import { estimateCost } from './estimateCost.ts';

/** Gives one line on a completion's cost: `gpt-6-luna · 32 + 119 = 151 tokens · about $0.000063`. */
export function usageLine(completion: ChatCompletion, language: Language): string {
  const { model, usage } = completion;
  const [tokens, about, unknown] =
    language === 'ko'
      ? ['토큰', '약', '사용량을 알 수 없음']
      : ['tokens', 'about', 'usage unknown'];
  if (!usage) return `${model} · ${unknown}`;

  const sum = `${usage.prompt_tokens} + ${usage.completion_tokens} = ${usage.total_tokens} ${tokens}`;
  const cost = estimateCost(completion);
  const line = `${model} · ${sum}`;
  return cost === null ? line : `${line} · ${about} $${cost.toFixed(6)}`;
}
