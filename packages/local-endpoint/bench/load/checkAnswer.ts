import { eventCount, requestBody, requestHeaders } from './typicalChat.ts';

/**
 * Sends one request, so that the bench never measures errors or an unexpected answer.
 * @throws {Error} that describes the unexpected answer
 */
export async function checkAnswer(url: string, { stream }: { stream: boolean }): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: requestHeaders,
    body: requestBody({ stream }),
  });
  const text = await response.text();
  if (response.status !== 200) throw refusal(`status ${response.status}: ${text}`);
  const events = text.match(/^data: /gm)?.length ?? 0;
  if (stream && events !== eventCount) throw refusal(`${events} events instead of ${eventCount}`);
  const isOfTheSize = text.length >= 400 && text.length <= 1_000;
  if (!stream && !isOfTheSize) throw refusal(`a body of ${text.length} bytes`);
}

function refusal(found: string): Error {
  return new Error(`Cannot measure the server: it answered with ${found}`);
}
