import type { ChatCompletion, Choice } from '@by-example/core';

/** A choice as the API gives it, but for what a test changes. */
export function choice(
  message: Partial<Choice['message']>,
  finish_reason: Choice['finish_reason'] = 'stop',
  index = 0,
): Choice {
  return {
    index,
    message: { role: 'assistant', content: null, refusal: null, ...message },
    finish_reason,
  };
}

/** A completion as the API gives it, with these choices. */
export function completion(...choices: Choice[]): ChatCompletion {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_780_000_000,
    model: 'gpt-6-luna',
    choices,
    usage: { prompt_tokens: 1_000, completion_tokens: 200, total_tokens: 1_200 },
  };
}
