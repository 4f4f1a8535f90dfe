import { advise } from '@by-example/core';
import { runSnippet } from './runSnippet.ts';

// `pnpm snippet en/streaming/fetch` runs a snippet of the reference: offline, or live with a key.
try {
  process.exitCode = await runSnippet(process.argv.slice(2));
} catch (error) {
  console.error(advise(error instanceof Error ? error.message : String(error)));
  process.exitCode = 1;
}
