import { chooseModel } from './chooseModel.ts';
import { findModel } from './findModel.ts';

/**
 * Gives `{ reasoning_effort: 'none' }` to spread into a request, or `{}` for a model that does not take
 * it: by default the model that `chooseModel()` gives. Without it a reasoning model refuses `temperature`.
 * Source: https://developers.openai.com/api/docs/guides/deployment-checklist
 */
export function noReasoning(model: string = chooseModel()): { reasoning_effort?: 'none' } {
  const takesNone = findModel(model)?.reasoningEfforts.includes('none');
  return takesNone ? { reasoning_effort: 'none' } : {};
}
