import OpenAI from 'openai';

/** Sends a question to the model and returns the text of its answer. */
export async function ask(question: string): Promise<string> {
  // #region client
  const client = new OpenAI(); // reads OPENAI_API_KEY
  // #endregion client

  // #region send
  const completion = await client.chat.completions.create({
    model: process.env.OPENAI_MODEL ?? 'gpt-6-luna',
    messages: [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: question },
    ],
  });
  // #endregion send

  // #region answer
  return completion.choices[0]?.message.content ?? '';
  // #endregion answer
}
