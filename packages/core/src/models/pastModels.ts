import type { Model } from './models.ts';

/** The announced end of a model: the day (`YYYY-MM-DD`), and what to use instead, or null if that is not in the table. */
export type Shutdown = { shutdownDate: string; replacement: Model['replacement'] };

/**
 * Models that the table of models lacks, because nothing but their end matters: dated ids and previews that old code
 * still names, and models for other uses.
 * Sources: as for the table; the dates are those of `ChatModel` in the `openai` package 7.57.0.
 */
// biome-ignore format: a table reads best with one row a line
const rows: readonly [shutdownDate: string, replacement: string | null, ...ids: string[]][] = [
  ['2027-01-20', null, 'gpt-audio-mini', 'gpt-audio-mini-2025-12-15'],
  ['2026-10-23', 'gpt-5.6-sol', 'gpt-4o-2024-05-13', 'gpt-4-1106-preview', 'gpt-4-0613'],
  ['2026-08-10', 'gpt-5.6-sol', 'gpt-5.3-chat-latest', 'gpt-5.2-chat-latest'],
  ['2026-07-23', 'gpt-5.6-sol', 'gpt-5.1-codex', 'gpt-5.1-chat-latest'],
  ['2026-07-23', 'gpt-5.6-terra', 'gpt-4o-search-preview', 'gpt-4o-search-preview-2025-03-11'],
  ['2026-07-23', 'gpt-5.6-terra', 'gpt-4o-mini-search-preview', 'gpt-4o-mini-search-preview-2025-03-11'],
  ['2026-05-07', null, 'gpt-4o-audio-preview', 'gpt-4o-audio-preview-2024-12-17', 'gpt-4o-audio-preview-2025-06-03'],
  ['2026-05-07', null, 'gpt-4o-mini-audio-preview', 'gpt-4o-mini-audio-preview-2024-12-17'],
  ['2026-03-26', 'gpt-6-luna', 'gpt-4-0125-preview', 'gpt-4-0314'],
  ['2026-02-12', null, 'codex-mini-latest'],
  ['2025-10-10', null, 'gpt-4o-audio-preview-2024-10-01'],
  ['2025-06-06', 'gpt-6-luna', 'gpt-4-32k-0314', 'gpt-4-32k-0613'],
  ['2024-09-13', 'gpt-5.6-terra', 'gpt-3.5-turbo-0301', 'gpt-3.5-turbo-0613', 'gpt-3.5-turbo-16k-0613'],
];

/** The end of each of these models, by id. */
export const pastModels: ReadonlyMap<string, Shutdown> = new Map(
  rows.flatMap(([shutdownDate, replacement, ...ids]) =>
    ids.map((id) => [id, { shutdownDate, replacement }] as const),
  ),
);
