import { findModel, isServed, type Model, models } from '@by-example/core';
import { EndpointError } from '../../wire/errors/EndpointError.ts';

/** The day the table of models was made, in seconds since 1970: the table does not include release dates. */
const created = Date.UTC(2026, 10, 22) / 1_000;

/** Returns the models that are served on a day (`YYYY-MM-DD`), as `GET /v1/models` lists them. */
export function listModels(today: string): object {
  return { object: 'list', data: models.filter((model) => isServed(model, today)).map(describe) };
}

/**
 * Returns one model, as `GET /v1/models/{id}` does.
 * @throws {EndpointError} 404 for a model that is unknown or shut down
 */
export function showModel(id: string, today: string): object {
  const model = findModel(id);
  if (model && isServed(model, today)) return describe({ ...model, id });
  throw new EndpointError(`The model '${id}' does not exist`, {
    status: 404,
    code: 'model_not_found',
    param: 'model',
  });
}

function describe({ id, shutdownDate }: Model) {
  return { id, object: 'model', created, owned_by: 'openai', shutdown_date: shutdownDate };
}
