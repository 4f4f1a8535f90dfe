import { findModel, isServed } from '@by-example/core';
import { dateOf, type Endpoint } from '../../wire/Endpoint.ts';
import { EndpointError } from '../../wire/errors/EndpointError.ts';
import { keepEnds } from '../../wire/errors/keepEnds.ts';
import { jsonResponse } from '../../wire/jsonResponse.ts';
import { describeModel } from './describeModel.ts';

/**
 * Answers `GET /v1/models/{model}`.
 * @throws {EndpointError} 404 for a model that is unknown or shut down
 */
export const retrieveModel: Endpoint = (_request, context) => {
  const { model: id = '' } = context.parameters;
  const model = findModel(id);
  if (model && isServed(model, dateOf(context))) {
    return jsonResponse(200, describeModel({ ...model, id }), context.startedAt);
  }
  throw new EndpointError(`The model '${keepEnds(id)}' does not exist`, {
    status: 404,
    code: 'model_not_found',
    param: 'model',
  });
};
