import { endpointKey } from '@by-example/local-endpoint/browser';
import type { Exchange } from './Exchange.ts';
import type { ChatCall } from './toCall.ts';

/** Creates the exchange of a call: the request to send, and no response yet. */
export function startExchange({ body, simulate }: ChatCall): Exchange {
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
    wantsJson: (body.response_format?.type ?? 'text') !== 'text',
    response: null,
    events: [],
    answers: [],
    tookMs: null,
    usage: null,
    failure: null,
  };
}
