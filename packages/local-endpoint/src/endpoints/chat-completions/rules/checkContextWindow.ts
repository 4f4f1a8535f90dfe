import type { Model } from '@by-example/core';
import { EndpointError } from '../../../wire/errors/EndpointError.ts';
import type { ChatRequest } from '../request/requestSchema.ts';

/**
 * Checks that the prompt fits the model's context window; for models without reasoning, the requested
 * completion tokens count too.
 * Source: published responses; a reasoning model's input limit is its context window minus its maximum output.
 * @throws {EndpointError} 400 `context_length_exceeded`
 */
export function checkContextWindow(promptTokens: number, request: ChatRequest, model: Model): void {
  const { contextWindow, maxOutputTokens } = model;
  if (model.reasoningEfforts.length > 0) {
    const limit = contextWindow - maxOutputTokens;
    if (promptTokens <= limit) return;
    throw tooLong(
      `Input tokens exceed the configured limit of ${limit} tokens. Your messages resulted in ${promptTokens} tokens. Please reduce the length of the messages.`,
    );
  }
  const answerTokens = request.max_completion_tokens ?? request.max_tokens ?? 0;
  if (promptTokens + answerTokens <= contextWindow) return;
  const limit = `This model's maximum context length is ${contextWindow} tokens. However, `;
  throw tooLong(
    promptTokens > contextWindow
      ? `${limit}your messages resulted in ${promptTokens} tokens. Please reduce the length of the messages.`
      : `${limit}you requested ${promptTokens + answerTokens} tokens (${promptTokens} in the messages, ${answerTokens} in the completion). Please reduce the length of the messages or completion.`,
  );
}

function tooLong(message: string): EndpointError {
  return new EndpointError(message, { code: 'context_length_exceeded', param: 'messages' });
}
