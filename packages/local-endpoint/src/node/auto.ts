import { styleText } from 'node:util';
import { advise } from '@by-example/core';
import { chooseEndpoint } from './chooseEndpoint.ts';

// Loaded before a lesson (`--import @by-example/local-endpoint/auto`), so that the lesson runs without a key.
// The reader of the output is gone, as with `| head`.
process.stdout.on('error', () => process.exit(0));
try {
  const mode = await chooseEndpoint();
  if (mode === 'offline') {
    const line = 'Offline: answers come from the local endpoint. Set OPENAI_API_KEY for real ones.';
    console.error(styleText('dim', line, { stream: process.stderr }));
  }
} catch (error) {
  console.error(advise(error instanceof Error ? error.message : String(error)));
  process.exit(1);
}
