import {
  apiKey,
  type ChatCompletion,
  chatCompletionsUrl,
  chooseModel,
  noReasoning,
  parseChatCompletion,
  toApiError,
} from '@by-example/core';
import axios from 'axios';

/** A checked response, or the status and body of one that says no. */
export type ChatResult =
  | { status: 200; completion: ChatCompletion }
  | { status: number; body: unknown };

/** POSTs a question to the chat completions endpoint, as any HTTP client can. */
export async function postChat(question: string, timeoutMs = 60_000): Promise<ChatResult> {
  // #region endpoint
  // https://api.openai.com/v1/chat/completions, unless OPENAI_BASE_URL says otherwise.
  const url = chatCompletionsUrl();
  // #endregion endpoint

  // #region headers
  const headers = {
    'Content-Type': 'application/json',
    Authorization: `Bearer ${apiKey()}`,
  };
  // #endregion headers

  // #region data
  const model = chooseModel();
  const data = {
    model,
    messages: [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: question },
    ],
    temperature: 0.7,
    ...noReasoning(model), // a model that reasons first takes no temperature
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
  return { status: 200, completion: parseChatCompletion(response.data) };
  // #endregion check
}
