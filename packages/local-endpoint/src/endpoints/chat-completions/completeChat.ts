import type { Endpoint } from '../../wire/Endpoint.ts';
import { jsonResponse } from '../../wire/jsonResponse.ts';
import { readJson } from '../../wire/readJson.ts';
import { createCompletion } from './createCompletion.ts';
import { createEvents } from './createEvents.ts';
import { prepareCompletion } from './prepareCompletion.ts';

/**
 * Answers `POST /v1/chat/completions`: checks the body, creates the choices, and returns them as one JSON
 * body or as a stream.
 * @throws {EndpointError} when a check fails
 */
export const completeChat: Endpoint = async (exchange, context) => {
  const prepared = await prepareCompletion(readJson(exchange), exchange.signal, context);
  const { request, replies, facts } = prepared;
  const log = { model: request.model, totalTokens: facts.usage.total_tokens };
  if (!request.stream) {
    const completion = createCompletion(request, replies, facts);
    return { ...jsonResponse(completion), ...log };
  }
  const headers = { 'content-type': 'text/event-stream; charset=utf-8' };
  return { status: 200, headers, body: createEvents(request, replies, facts), ...log };
};
