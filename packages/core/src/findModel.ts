import { type Model, models } from './models.ts';

const modelsById = new Map(models.map((model) => [model.id, model]));

/**
 * Gives what is known of a model, or undefined. A dated id (`gpt-5-2025-08-07`) is found by its name
 * without the date, unless it has a row of its own.
 */
export function findModel(id: string): Model | undefined {
  return modelsById.get(id) ?? modelsById.get(id.replace(/-\d{4}-\d{2}-\d{2}$/, ''));
}
