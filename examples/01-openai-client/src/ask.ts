import { answerOf, chooseModel } from '@by-example/core';
import OpenAI, { type ClientOptions } from 'openai';

/** Asks a question with the official client and gives the text of the answer. */
export async function ask(question: string, options: ClientOptions = {}): Promise<string> {
  // #region client
  // The client reads OPENAI_API_KEY by itself.
  const client = new OpenAI(options);
  // #endregion client

  // #region send
  const completion = await client.chat.completions.create({
    model: chooseModel(),
    messages: [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: question },
    ],
  });
  // #endregion send

  // #region answer
  // The text of choices[0].message.content, or an error that says why there is none.
  return answerOf(completion);
  // #endregion answer
}
