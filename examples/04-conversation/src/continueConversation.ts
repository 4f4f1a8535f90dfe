import type { Message, Usage } from '@by-example/core';
import OpenAI from 'openai';

/** Sends a conversation with a new question, and returns it with the question and the answer appended. */
export async function continueConversation(
  messages: readonly Message[],
  question: string,
  signal?: AbortSignal,
): Promise<{ messages: Message[]; usage: Usage | undefined }> {
  const client = new OpenAI();

  // #region question
  const conversation: Message[] = [...messages, { role: 'user', content: question }];
  // #endregion question

  // #region send
  const completion = await client.chat.completions.create(
    { model: process.env.OPENAI_MODEL ?? 'gpt-6-luna', messages: conversation },
    { signal },
  );
  // #endregion send

  // #region answer
  const content = completion.choices[0]?.message.content;
  if (content) conversation.push({ role: 'assistant', content });
  return { messages: conversation, usage: completion.usage };
  // #endregion answer
}
