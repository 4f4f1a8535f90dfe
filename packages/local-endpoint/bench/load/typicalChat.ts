import { endpointKey } from '@by-example/core';

/** The digits in the question's text that each request replaces with its number: every question is new. */
export const numberPlace = '000000000';

/** The number of events in the answer's stream: the role, 33 tokens, the finish reason and `[DONE]`. */
export const eventCount = 36;

/** The headers of the request, without those of the connection. */
export const requestHeaders: Record<string, string> = {
  authorization: `Bearer ${endpointKey}`,
  'content-type': 'application/json',
};

/** Creates the body of a typical request; its answer is a body of about 900 bytes. */
export function requestBody({ stream }: { stream: boolean }): string {
  return JSON.stringify({
    model: 'gpt-6-luna',
    messages: [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: `What exactly is ${numberPlace}?` },
    ],
    temperature: 0.7,
    reasoning_effort: 'none',
    ...(stream ? { stream } : {}),
  });
}
