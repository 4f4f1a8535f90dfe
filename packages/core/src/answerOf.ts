import { AnswerError } from './AnswerError.ts';
import type { FinishReason } from './response.ts';

/** What `answerOf` reads of a completion; the official client's fits as well as core's own. */
export type Answered = {
  choices: readonly {
    message: {
      content: string | null;
      refusal?: string | null;
      tool_calls?: readonly { type: string; function?: { name: string } }[];
    };
    finish_reason: FinishReason;
  }[];
};

/**
 * Gives the first choice's text.
 * @throws {AnswerError} when there is none: no choices, a refusal, a content filter, a tool call
 */
export function answerOf(completion: Answered): string {
  if (completion instanceof Promise) {
    const text = 'Cannot read the answer: it is a promise\nTry: await the call';
    throw new AnswerError('no choices', text);
  }
  // The official client gives a body that is no completion as it came.
  const { choices } = (completion ?? {}) as Partial<Answered>;
  if (!Array.isArray(choices)) {
    throw new AnswerError(
      'no choices',
      'Cannot read the answer: the response is no chat completion',
    );
  }
  const choice = (choices as Answered['choices'])[0];
  if (!choice) {
    throw new AnswerError('no choices', 'Cannot read the answer: the response has no choices');
  }
  if (choice.message.content) return choice.message.content;
  throw whyNoContent(choice);
}

function whyNoContent({ message, finish_reason }: Answered['choices'][number]): AnswerError {
  if (message.refusal) {
    const text = `Cannot read the answer: the model refused: ${message.refusal}`;
    return new AnswerError('refusal', text, finish_reason);
  }
  if (finish_reason === 'content_filter') {
    const text = 'Cannot read the answer: a content filter held it back';
    return new AnswerError('content filter', text, finish_reason);
  }
  if (message.tool_calls?.length) {
    const names = message.tool_calls.map((call) => call.function?.name ?? call.type).join(', ');
    const text = `Cannot read the answer: the model wants a tool called instead: ${names}`;
    return new AnswerError('tool call', text, finish_reason);
  }
  const text = `Cannot read the answer: it is empty (finish_reason is ${finish_reason})`;
  return new AnswerError('no content', text, finish_reason);
}
