import type { Message } from '@by-example/core';
import { countTokens as count } from 'gpt-tokenizer/encoding/o200k_base';

const asText = { disallowedSpecial: new Set<string>() }; // even <|endoftext|>

/** Returns the number of tokens in a request with these messages: what `usage.prompt_tokens` will be. */
export function countTokens(messages: readonly Message[]): number {
  // #region messages
  let tokens = 0;
  for (const message of messages) {
    if (typeof message.content !== 'string' || message.role === 'tool') {
      throw new Error('Cannot count tokens: a message is more than text');
    }
    tokens += 3 + count(message.role) + count(message.content, asText);
    if (message.name) tokens += 1 + count(message.name);
  }
  // #endregion messages

  // #region reply
  return tokens + 3; // the reply begins with three
  // #endregion reply
}
