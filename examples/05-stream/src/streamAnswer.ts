import type { FinishReason, Usage } from '@by-example/core';
import OpenAI from 'openai';

/** Streams the answer to a question: yields its text piece by piece, then returns the finish reason and the usage. */
export async function* streamAnswer(
  question: string,
  signal?: AbortSignal,
): AsyncGenerator<string, { finishReason: FinishReason; usage: Usage | undefined }> {
  const client = new OpenAI();

  // #region send
  const stream = await client.chat.completions.create(
    {
      model: process.env.OPENAI_MODEL ?? 'gpt-6-luna',
      messages: [{ role: 'user', content: question }],
      stream: true,
      stream_options: { include_usage: true },
    },
    { signal },
  );
  // #endregion send

  // #region read
  let finishReason: FinishReason | undefined;
  let usage: Usage | undefined;
  for await (const chunk of stream) {
    const choice = chunk.choices[0]; // undefined in the last chunk, which has the usage
    if (choice?.delta.content) yield choice.delta.content;
    finishReason = choice?.finish_reason ?? finishReason;
    usage = chunk.usage ?? usage;
  }
  // #endregion read

  // #region end
  signal?.throwIfAborted(); // after an abort, the loop ends without an error
  if (!finishReason) throw new Error('Cannot finish the answer: the stream ended too early');
  return { finishReason, usage };
  // #endregion end
}
