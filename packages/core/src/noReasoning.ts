import { findModel } from './findModel.ts';

/**
 * Gives `{ reasoning_effort: 'none' }` to spread into a request, or `{}` for a model that does not take
 * it. Without it a reasoning model refuses `temperature`.
 * Source: https://developers.openai.com/api/docs/guides/deployment-checklist
 */
export function noReasoning(model: string): { reasoning_effort?: 'none' } {
  const takesNone = findModel(model)?.reasoningEfforts.includes('none');
  return takesNone ? { reasoning_effort: 'none' } : {};
}
