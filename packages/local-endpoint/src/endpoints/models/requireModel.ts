import { findModel, findShutdown, type Model } from '@by-example/core';
import { EndpointError } from '../../wire/errors/EndpointError.ts';
import { keepEnds } from '../../wire/errors/keepEnds.ts';
import { unreadableBody } from '../../wire/errors/unreadableBody.ts';

/**
 * Returns the model with this id, if it is served on `today` (`YYYY-MM-DD`).
 * @throws {EndpointError} 404 `model_not_found` for a model that is unknown or shut down; for the latter, the
 *   message starts like a published response and adds the date and the replacement
 */
export function requireModel(id: unknown, today: string): Model {
  if (typeof id !== 'string') throw unreadableBody();

  const { shutdownDate, replacement } = findShutdown(id) ?? {};
  if (shutdownDate !== undefined && shutdownDate <= today) {
    const instead = replacement ? `; use \`${replacement}\` instead` : '';
    throw notFound(
      `The model \`${id}\` has been deprecated: it was shut down on ${shutdownDate}${instead}. Learn more here: https://platform.openai.com/docs/deprecations`,
    );
  }
  const model = findModel(id);
  if (model) return model;
  throw notFound(`The model \`${keepEnds(id)}\` does not exist or you do not have access to it.`);
}

function notFound(message: string): EndpointError {
  return new EndpointError(message, { status: 404, code: 'model_not_found' });
}
