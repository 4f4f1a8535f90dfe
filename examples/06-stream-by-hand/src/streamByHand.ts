import type { ChunkChoice, FinishReason } from '@by-example/core';
import axios from 'axios';
import { EventSourceParserStream } from 'eventsource-parser/stream';

/** Streams the answer to a question over HTTP: yields its text in pieces, and returns why it ended. */
export async function* streamByHand(
  question: string,
  signal: AbortSignal = new AbortController().signal,
): AsyncGenerator<string, FinishReason> {
  const url = `${process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1'}/chat/completions`;
  const headers = { Authorization: `Bearer ${process.env.OPENAI_API_KEY}` };
  const model = process.env.OPENAI_MODEL ?? 'gpt-6-luna';
  const data = { model, messages: [{ role: 'user', content: question }], stream: true };

  // #region send
  const response = await axios
    .post<ReadableStream>(url, data, { headers, signal, responseType: 'stream', adapter: 'fetch' })
    .catch(async (error) => {
      // Throw the texts alone: the error itself contains the headers, and so the key.
      if (!error.response) throw new Error(`Cannot get an answer: ${error.message}`);
      const body = await new Response(error.response.data).text(); // a stream, too
      throw new Error(`Cannot get an answer: ${error.response.status} ${body}`);
    });
  // #endregion send

  // #region events
  const events = response.data
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
  // #endregion events

  // #region read
  let finishReason: FinishReason | undefined;
  for await (const event of events) {
    if (event.data === '[DONE]') break;
    const chunk = JSON.parse(event.data);
    if (chunk.error) throw new Error(`Cannot finish the answer: ${chunk.error.message}`);
    const choice: ChunkChoice | undefined = chunk.choices[0];
    if (choice?.delta.content) yield choice.delta.content;
    finishReason = choice?.finish_reason ?? finishReason;
  }
  if (!finishReason) throw new Error('Cannot finish the answer: the stream ended too early');
  return finishReason;
  // #endregion read
}
