import type { ChatCompletion } from '@by-example/core';

/** A completion as the API returns it. */
export const completion: ChatCompletion = {
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1_780_000_000,
  model: 'gpt-6-luna',
  choices: [
    {
      index: 0,
      message: { role: 'assistant', content: 'Make a key first.', refusal: null },
      finish_reason: 'stop',
    },
  ],
  usage: { prompt_tokens: 27, completion_tokens: 4, total_tokens: 31 },
};
