import { defaultModel } from '@by-example/core';
import { endpointKey } from '../endpointKey.ts';
import { simulationKinds } from '../simulate/parseSimulation.ts';

/** What `pnpm endpoint --help` prints. */
export const help: string = `Serves the local endpoint, a stand-in for https://api.openai.com/v1, until Ctrl+C.

  pnpm endpoint               on port 4010
  pnpm endpoint --port 8080   on another port; 0 takes any free one
  pnpm endpoint --pace 0      streams without a pause; 20 ms between two chunks by default

It serves this machine only: --host takes 127.0.0.1 or localhost.

The request header x-simulate makes a request fail on demand:
  ${simulationKinds.join(', ')}
  rate_limit;times=2 fails twice, then works; slow;wait_ms=500 waits half a second.`;

/** What `pnpm endpoint` prints once it serves: where, with which key, and a line to try. */
export function greeting(baseUrl: string): string {
  const body = JSON.stringify({
    model: defaultModel,
    messages: [{ role: 'user', content: 'Hello!' }],
  });
  return `The local endpoint serves until Ctrl+C. It is not a model, and it costs nothing.

  OPENAI_BASE_URL=${baseUrl}
  OPENAI_API_KEY=${endpointKey}

Try:
  curl ${baseUrl}/chat/completions \\
    -H "Authorization: Bearer ${endpointKey}" \\
    -H "Content-Type: application/json" \\
    -d '${body}'

Add -H "x-simulate: rate_limit" to see it fail: ${simulationKinds.join(', ')}.
`;
}
