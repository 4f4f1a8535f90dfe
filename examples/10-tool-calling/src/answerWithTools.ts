import type { Message } from '@by-example/core';
import OpenAI from 'openai';

type Tool = {
  definition: OpenAI.Chat.ChatCompletionFunctionTool;
  run: (json: string) => Promise<string>;
};

/** Answers a question with the help of tools. Returns the conversation; its last message is the answer. */
export async function answerWithTools(
  question: string,
  tools: readonly Tool[],
): Promise<Message[]> {
  const client = new OpenAI();
  const messages: Message[] = [{ role: 'user', content: question }];

  for (let round = 1; round <= 5; round += 1) {
    // #region send
    const completion = await client.chat.completions.create({
      model: process.env.OPENAI_MODEL ?? 'gpt-6-luna',
      messages,
      tools: tools.map(({ definition }) => definition),
      reasoning_effort: 'none',
    });
    // #endregion send

    // #region answer
    const { message, finish_reason } = completion.choices[0] ?? {};
    if (!message || finish_reason === 'length') throw new Error('Cannot answer: it was cut off');
    messages.push(message);
    const calls = message.tool_calls?.filter((call) => call.type === 'function') ?? [];
    if (calls.length === 0) return messages;
    // #endregion answer

    // #region calls
    const results = calls.map(async ({ id, function: { name, arguments: json } }) => {
      const tool = tools.find((one) => one.definition.function.name === name);
      const content = tool ? await tool.run(json) : `Error: there is no tool ${name}`;
      return { role: 'tool' as const, tool_call_id: id, content };
    });
    messages.push(...(await Promise.all(results)));
    // #endregion calls
  }
  throw new Error('Cannot answer: the model still calls tools after 5 rounds');
}
