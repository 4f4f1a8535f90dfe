import type { Model } from '@by-example/core';

/** The day the table of models was made, in seconds since 1970: the table does not include release dates. */
const created = Date.parse('2026-11-22') / 1_000;

/** Returns a model as the API describes it. Source: Model in OpenAI's OpenAPI document, with `shutdown_date`. */
export function describeModel({ id, shutdownDate }: Pick<Model, 'id' | 'shutdownDate'>): object {
  return { id, object: 'model', created, owned_by: 'openai', shutdown_date: shutdownDate };
}
