import { endpointKey } from '../../src/wire/endpointKey.ts';

/** The question of every request in the load. */
export const question = 'Why is the sky blue?';

/** Its prepared answer: a body of about 900 bytes, or a stream of exactly 36 events. */
export const answer: string =
  'Sunlight holds every colour. Air scatters the short blue waves far more than long red ones, ' +
  'so blue light reaches your eyes from every side of the sky.';

/** The number of events in its stream: the role, 33 tokens, the finish reason and `[DONE]`. */
export const eventCount = 36;

/** The headers of the request, without those of the connection. */
export const requestHeaders: Record<string, string> = {
  authorization: `Bearer ${endpointKey}`,
  'content-type': 'application/json',
};

/** Creates the body of a typical request. */
export function requestBody({ stream }: { stream: boolean }): string {
  return JSON.stringify({
    model: 'gpt-6-luna',
    messages: [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: question },
    ],
    temperature: 0.7,
    reasoning_effort: 'none',
    ...(stream ? { stream } : {}),
  });
}
