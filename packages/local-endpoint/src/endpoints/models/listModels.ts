import { isServed, models } from '@by-example/core';
import type { Endpoint } from '../../wire/Endpoint.ts';
import { jsonResponse } from '../../wire/jsonResponse.ts';
import { describeModel } from './describeModel.ts';

/** Answers `GET /v1/models` with the models that are served on the day of the request. */
export const listModels: Endpoint = (_request, { today }) => {
  const served = models.filter((model) => isServed(model, today));
  return jsonResponse({ object: 'list', data: served.map(describeModel) });
};
