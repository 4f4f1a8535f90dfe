import { defaultModel, endpointKey } from '@by-example/core';
import { batchSimulationKinds, simulationKinds } from '../simulate/parseSimulation.ts';

/** What `pnpm endpoint --help` prints. */
export const help: string = `Serves the local endpoint, a stand-in for https://api.openai.com/v1. Press Ctrl+C to stop it.

  pnpm endpoint               listens on port 4010
  pnpm endpoint --port 8080   listens on another port; 0 picks a free one
  pnpm endpoint --pace 0      streams without pauses (default: 20 ms between chunks)
  pnpm endpoint --batch 90000 makes a batch take at least 90 s (default: 150 ms)

It accepts connections from this machine only: --host is 127.0.0.1 or localhost.

The request header x-simulate makes a request fail on demand:
  ${simulationKinds.join(', ')}
  rate_limit;times=2 fails twice, then succeeds; slow;wait_ms=500 waits half a second;
  quota;code=insufficient_quota fails with the older code for missing credit.
For POST /v1/batches:
  ${batchSimulationKinds.join(', ')}
  batch_expired;share=50 answers half of the requests; line_error;share=10 makes a tenth fail.`;

/** Returns what `pnpm endpoint` prints once it listens: the base URL, the key, and a command to try. */
export function greeting(baseUrl: string): string {
  const body = JSON.stringify({
    model: defaultModel,
    messages: [{ role: 'user', content: 'Hello!' }],
  });
  return `The local endpoint is running. It is not a model, and it costs nothing. Press Ctrl+C to stop it.

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
