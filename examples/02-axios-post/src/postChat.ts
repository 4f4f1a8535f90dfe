import type { ChatCompletion } from '@by-example/core';
import axios from 'axios';

/** Sends a question to the chat completions endpoint over HTTP and returns the text of the answer. */
export async function postChat(question: string, timeoutMs = 60_000): Promise<string> {
  // #region endpoint
  const url = `${process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1'}/chat/completions`;
  // #endregion endpoint

  // #region headers
  const headers = {
    'Content-Type': 'application/json',
    Authorization: `Bearer ${process.env.OPENAI_API_KEY}`,
  };
  // #endregion headers

  // #region data
  const data = {
    model: process.env.OPENAI_MODEL ?? 'gpt-6-luna',
    messages: [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: question },
    ],
    temperature: 0.7,
    reasoning_effort: 'none', // a model that reasons refuses temperature
  };
  // #endregion data

  // #region send
  const config = { headers, timeout: timeoutMs, validateStatus: () => true };
  const response = await axios.post<ChatCompletion>(url, data, config).catch((error) => {
    // Throw the message alone: the error itself contains the headers, and so the key.
    throw new Error(`Cannot get an answer: ${error.message}`);
  });
  // #endregion send

  // #region check
  if (response.status === 200) {
    return response.data.choices[0]?.message.content ?? '';
  }
  throw new Error(`Cannot get an answer: ${response.status} ${JSON.stringify(response.data)}`);
  // #endregion check
}
