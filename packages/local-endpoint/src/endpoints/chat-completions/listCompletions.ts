import type { Endpoint } from '../../wire/Endpoint.ts';
import { jsonResponse } from '../../wire/jsonResponse.ts';

/** Answers `GET /v1/chat/completions`, which lists stored completions: there are none, because none is stored. */
export const listCompletions: Endpoint = (_request, { startedAt }) => {
  const list = { object: 'list', data: [], first_id: null, last_id: null, has_more: false };
  return jsonResponse(200, list, startedAt);
};
