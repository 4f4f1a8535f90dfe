import { findModel, isServed, type Model } from '@by-example/core';
import { EndpointError } from '../../wire/errors/EndpointError.ts';
import { unreadableBody } from '../../wire/errors/unreadableBody.ts';

/**
 * Returns the model with this id, if it is served on `today` (`YYYY-MM-DD`).
 * @throws {EndpointError} 404 `model_not_found` for a model that is unknown or shut down; for the latter, the
 *   message starts like a published response and adds the date and the replacement
 */
export function requireModel(id: unknown, today: string): Model {
  if (typeof id !== 'string') throw unreadableBody();

  const model = findModel(id);
  if (!model) {
    throw notFound(`The model \`${id}\` does not exist or you do not have access to it.`);
  }
  const { shutdownDate, replacement } = model;
  if (!isServed(model, today)) {
    const instead = replacement ? `; use \`${replacement}\` instead` : '';
    throw notFound(
      `The model \`${id}\` has been deprecated: it was shut down on ${shutdownDate}${instead}. Learn more here: https://platform.openai.com/docs/deprecations`,
    );
  }
  return model;
}

function notFound(message: string): EndpointError {
  return new EndpointError(message, { status: 404, code: 'model_not_found' });
}
