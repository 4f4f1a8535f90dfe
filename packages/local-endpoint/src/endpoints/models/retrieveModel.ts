import { findModel, isServed } from '@by-example/core';
import type { Endpoint } from '../../wire/Endpoint.ts';
import { EndpointError } from '../../wire/errors/EndpointError.ts';
import { keepEnds } from '../../wire/errors/keepEnds.ts';
import { jsonResponse } from '../../wire/jsonResponse.ts';
import { describeModel } from './describeModel.ts';

/**
 * Answers `GET /v1/models/{model}`.
 * @throws {EndpointError} 404 for a model that is unknown or shut down
 */
export const retrieveModel: Endpoint = (_request, { parameters, today }) => {
  const { model: id = '' } = parameters;
  const model = findModel(id);
  if (model && isServed(model, today)) {
    return jsonResponse(describeModel({ ...model, id }));
  }
  throw new EndpointError(`The model '${keepEnds(id)}' does not exist`, {
    status: 404,
    code: 'model_not_found',
    param: 'model',
  });
};
