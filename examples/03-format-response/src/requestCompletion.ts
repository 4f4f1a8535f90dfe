import {
  type ChatCompletion,
  chooseModel,
  noReasoning,
  parseChatCompletion,
} from '@by-example/core';
import OpenAI, { type ClientOptions } from 'openai';

/** Asks a question and gives the whole response: the answer is only a part of it. */
export async function requestCompletion(
  question: string,
  options: ClientOptions = {},
): Promise<ChatCompletion> {
  const client = new OpenAI(options);
  const completion = await client.chat.completions.create({
    model: chooseModel(),
    messages: [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: question },
    ],
    temperature: 0.7,
    ...noReasoning(), // while it reasons, the model takes no temperature
  });
  return parseChatCompletion(completion);
}
