import { loadTokenizer } from '../../tokens/loadTokenizer.ts';
import { createId } from '../../wire/createId.ts';
import type { EndpointContext } from '../../wire/Endpoint.ts';
import { requireModel } from '../models/requireModel.ts';
import { type CompletionFacts, usageOf } from './createCompletion.ts';
import { createReplies } from './reply/createReplies.ts';
import type { Reply } from './reply/Reply.ts';
import { seededRandom } from './reply/seededRandom.ts';
import { parseRequest } from './request/parseRequest.ts';
import type { ChatRequest } from './request/requestSchema.ts';
import { checkContextWindow } from './rules/checkContextWindow.ts';
import { checkFiles } from './rules/checkFiles.ts';
import { cachePrompt } from './tokens/cachePrompt.ts';
import { countPromptTokens } from './tokens/countPromptTokens.ts';

/** A checked request, and all that its response is made of. */
export type PreparedCompletion = {
  request: ChatRequest;
  replies: readonly Reply[];
  facts: CompletionFacts;
};

/**
 * Checks the body of a request, and creates its choices and its usage.
 * @throws {EndpointError} when a check fails
 */
export async function prepareCompletion(
  body: unknown,
  signal: () => AbortSignal,
  context: EndpointContext,
): Promise<PreparedCompletion> {
  const { now, today } = context;
  const request = parseRequest(body, today);
  checkFiles(request, context);
  const tokenizer = await loadTokenizer();
  const count = (messages: ChatRequest['messages']) =>
    countPromptTokens({ ...request, messages }, tokenizer, signal);
  const counted = count(request.messages);
  const promptTokens = typeof counted === 'number' ? counted : await counted;
  checkContextWindow(promptTokens, request, requireModel(request.model, today));

  const random = request.seed === undefined ? Math.random : seededRandom(String(request.seed));
  const replies = createReplies(request, context.replies, tokenizer, random, context.isInPage);
  const cached = await cachePrompt(request, promptTokens, context, count);
  const usage = usageOf(replies, promptTokens, cached);
  const facts = { id: createId('chatcmpl-'), created: now, usage, random, tokenizer };
  return { request, replies, facts };
}
