import type { ChatCompletionRequest } from '@by-example/core';
import { endpointKey } from '@by-example/local-endpoint/browser';
import type { Call } from '../code/Call.ts';
import type { Exchange } from './Exchange.ts';

/** Creates the exchange of a call: the request to send, and no response yet. */
export function startExchange({
  body,
  simulate,
}: Call & { body: ChatCompletionRequest }): Exchange {
  return {
    phase: 'waiting',
    request: {
      line: 'POST /v1/chat/completions',
      headers: {
        authorization: `Bearer ${endpointKey}`,
        'content-type': 'application/json',
        ...(simulate && { 'x-simulate': simulate }),
      },
      body: JSON.stringify(body, null, 2),
    },
    response: null,
    events: [],
    answers: [],
    usage: null,
    failure: null,
  };
}
