import { enableCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { Handler } from '../createHandler.ts';
import { serve } from './serve.ts';

// The thread that `startInBackground` starts. It reports its base URL first and loads everything else while
// the lesson is loading too; requests wait until that is done.
enableCompileCache();
let handler: Promise<Handler> | undefined;
const { baseUrl } = await serve(async (request) => (await getHandler())(request));
parentPort?.postMessage(baseUrl);
await getHandler();

function getHandler(): Promise<Handler> {
  handler ??= load();
  return handler;
}

async function load(): Promise<Handler> {
  const { loadTokenizer } = await import('../tokens/loadTokenizer.ts');
  const { tableFile } = await import('./tableFile.ts');
  const { createHandler } = await import('../createHandler.ts');
  const { loadReplies } = await import('./loadReplies.ts');
  await loadTokenizer(tableFile());
  return createHandler({ replies: loadReplies() });
}
