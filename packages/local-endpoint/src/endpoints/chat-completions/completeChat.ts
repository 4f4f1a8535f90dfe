import { loadTokenizer } from '../../tokens/loadTokenizer.ts';
import { createId } from '../../wire/createId.ts';
import type { Endpoint } from '../../wire/Endpoint.ts';
import { jsonResponse } from '../../wire/jsonResponse.ts';
import { readJson } from '../../wire/readJson.ts';
import { requireModel } from '../models/requireModel.ts';
import { type CompletionFacts, createCompletion, usageOf } from './createCompletion.ts';
import { createEvents } from './createEvents.ts';
import { createReplies } from './reply/createReplies.ts';
import { seededRandom } from './reply/seededRandom.ts';
import { parseRequest } from './request/parseRequest.ts';
import type { ChatRequest } from './request/requestSchema.ts';
import { checkContextWindow } from './rules/checkContextWindow.ts';
import { checkFiles } from './rules/checkFiles.ts';
import { cachePrompt } from './tokens/cachePrompt.ts';
import { countPromptTokens } from './tokens/countPromptTokens.ts';

/**
 * Answers `POST /v1/chat/completions`: checks the body, creates the choices, and returns them as one JSON
 * body or as a stream.
 * @throws {EndpointError} when a check fails
 */
export const completeChat: Endpoint = async (exchange, context) => {
  const { now, today } = context;
  const request = parseRequest(readJson(exchange), today);
  checkFiles(request, context);
  const tokenizer = await loadTokenizer();
  const count = (messages: ChatRequest['messages']) =>
    countPromptTokens({ ...request, messages }, tokenizer, exchange.signal);
  const counted = count(request.messages);
  const promptTokens = typeof counted === 'number' ? counted : await counted;
  checkContextWindow(promptTokens, request, requireModel(request.model, today));

  const random = request.seed === undefined ? Math.random : seededRandom(String(request.seed));
  const replies = createReplies(request, context.replies, tokenizer, random);
  const cached = await cachePrompt(request, promptTokens, context, count);
  const usage = usageOf(replies, promptTokens, cached);
  const facts: CompletionFacts = {
    id: createId('chatcmpl-'),
    created: now,
    usage,
    random,
    tokenizer,
  };
  const log = { model: request.model, totalTokens: usage.total_tokens };
  if (!request.stream) {
    const completion = createCompletion(request, replies, facts);
    return { ...jsonResponse(completion), ...log };
  }
  const headers = { 'content-type': 'text/event-stream; charset=utf-8' };
  return { status: 200, headers, body: createEvents(request, replies, facts), ...log };
};
