import { isServed, models } from '@by-example/core';
import { dateOf, type Endpoint } from '../../wire/Endpoint.ts';
import { jsonResponse } from '../../wire/jsonResponse.ts';
import { describeModel } from './describeModel.ts';

/** Answers `GET /v1/models` with the models that are served on the day of the request. */
export const listModels: Endpoint = (_request, context) => {
  const today = dateOf(context);
  const served = models.filter((model) => isServed(model, today));
  return jsonResponse(200, { object: 'list', data: served.map(describeModel) }, context.startedAt);
};
