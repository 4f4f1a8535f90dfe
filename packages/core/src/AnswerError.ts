import type { FinishReason } from './response.ts';

/** Says why a chat completion holds no answer in words: `reason` for code, the message for people. */
export class AnswerError extends Error {
  override name = 'AnswerError';
  readonly reason: 'no choices' | 'refusal' | 'content filter' | 'tool call' | 'no content';
  readonly finishReason: FinishReason | undefined;

  constructor(
    reason: AnswerError['reason'],
    message: string,
    finishReason: FinishReason | undefined = undefined,
  ) {
    super(message);
    this.reason = reason;
    this.finishReason = finishReason;
  }
}
