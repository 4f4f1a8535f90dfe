import type { Endpoint } from '../../wire/Endpoint.ts';
import { jsonResponse } from '../../wire/jsonResponse.ts';

/** Answers `GET /v1/chat/completions` with an empty list: completions are never stored. */
export const listCompletions: Endpoint = () => {
  const list = { object: 'list', data: [], has_more: false, first_id: null, last_id: null };
  return jsonResponse(list);
};
