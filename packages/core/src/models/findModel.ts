import { type Model, models } from './models.ts';
import { pastModels, type Shutdown } from './pastModels.ts';

const modelsById = new Map(models.map((model) => [model.id, model]));

/** Dated ids of the models in the table. Source: `ChatModel` in the `openai` package 7.57.0. */
const snapshots = new Set([
  'gpt-5.5-2026-04-23',
  'gpt-5.4-mini-2026-03-17',
  'gpt-5.4-nano-2026-03-17',
  'gpt-5.2-2025-12-11',
  'gpt-5.1-2025-11-13',
  'gpt-5-2025-08-07',
  'gpt-5-mini-2025-08-07',
  'gpt-5-nano-2025-08-07',
  'gpt-4.1-2025-04-14',
  'gpt-4.1-mini-2025-04-14',
  'gpt-4.1-nano-2025-04-14',
  'o4-mini-2025-04-16',
  'o3-2025-04-16',
  'o3-mini-2025-01-31',
  'o1-2024-12-17',
  'o1-mini-2024-09-12',
  'o1-preview-2024-09-12',
  'gpt-4o-2024-11-20',
  'gpt-4o-2024-08-06',
  'gpt-4o-mini-2024-07-18',
  'gpt-4-turbo-2024-04-09',
]);

/** Returns a model of the table by its id, dated or not; undefined for any other id. */
export function findModel(id: string): Model | undefined {
  return modelsById.get(snapshots.has(id) ? id.replace(/-\d{4}-\d\d-\d\d$/, '') : id);
}

/** Checks whether a model is still served on a day (`YYYY-MM-DD`). */
export function isServed({ shutdownDate }: Model, today: string): boolean {
  return shutdownDate === null || today < shutdownDate;
}

/** Returns when a model ends, or ended: one of the table, or one that only its end is known of; undefined if none is announced. */
export function findShutdown(id: string): Shutdown | undefined {
  const { shutdownDate = null, replacement = null } = findModel(id) ?? {};
  return shutdownDate === null ? pastModels.get(id) : { shutdownDate, replacement };
}
