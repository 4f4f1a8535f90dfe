import type { EndpointContext } from '../../../wire/Endpoint.ts';
import { createCompletion } from '../../chat-completions/createCompletion.ts';
import { prepareCompletion } from '../../chat-completions/prepareCompletion.ts';
import type { BatchUsage } from '../Batch.ts';

/**
 * Answers the body of one request of a batch, as its endpoint would.
 * @throws {EndpointError} for a request that the endpoint rejects
 */
export type Answerer = (
  body: unknown,
  signal: () => AbortSignal,
  context: EndpointContext,
) => Promise<{ answer: object; usage: BatchUsage }>;

/** The endpoints whose requests a batch may contain. */
export const answerers: Readonly<Record<string, Answerer>> = {
  '/v1/chat/completions': async (body, signal, context) => {
    const { request, replies, facts } = await prepareCompletion(body, signal, context);
    const { usage } = facts;
    return {
      answer: createCompletion(request, replies, facts),
      usage: {
        input_tokens: usage.prompt_tokens,
        input_tokens_details: { cached_tokens: usage.prompt_tokens_details?.cached_tokens ?? 0 },
        output_tokens: usage.completion_tokens,
        output_tokens_details: {
          reasoning_tokens: usage.completion_tokens_details?.reasoning_tokens ?? 0,
        },
        total_tokens: usage.total_tokens,
      },
    };
  },
};
