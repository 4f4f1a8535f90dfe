import type { ChatCompletion } from '@by-example/core';
import {
  chatCompletionsUrl,
  chooseModel,
  noReasoning,
  parseChatCompletion,
  toApiError,
} from '@by-example/core';
import axios from 'axios';

/** The checked response, or the status and body of a request that was refused. */
export type PostResult = { completion: ChatCompletion } | { status: number; body: unknown };

/** POSTs a question to the chat completions endpoint, as any HTTP client can. */
export async function postChat(question: string, timeoutMs = 60_000): Promise<PostResult> {
  // #region endpoint
  const url = chatCompletionsUrl(); // https://api.openai.com/v1/chat/completions by default
  // #endregion endpoint

  // #region headers
  const headers = {
    'Content-Type': 'application/json',
    Authorization: `Bearer ${process.env.OPENAI_API_KEY}`,
  };
  // #endregion headers

  // #region data
  const data = {
    model: chooseModel(),
    messages: [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: question },
    ],
    temperature: 0.7,
    ...noReasoning(), // while it reasons, the model takes no temperature
  };
  // #endregion data

  // #region send
  const config = { headers, timeout: timeoutMs, validateStatus: () => true };
  const response = await axios.post(url, data, config).catch((error) => {
    throw toApiError(error); // an error of axios holds the key: never print one
  });
  // #endregion send

  // #region check
  if (response.status !== 200) return { status: response.status, body: response.data };
  return { completion: parseChatCompletion(response.data) };
  // #endregion check
}
