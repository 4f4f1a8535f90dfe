import { enableCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { Handler } from './createHandler.ts';
import { serve } from './http/serve.ts';

// The thread that `startInBackground` starts. It says first where it listens, and loads the rest, which is
// most of it, while the lesson loads its own; requests wait for that.
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
  const { loadTokenizer } = await import('./tokens/loadTokenizer.ts');
  const { tableFile } = await import('./tableFile.ts');
  const { createHandler } = await import('./createHandler.ts');
  const { loadAnswers } = await import('./loadAnswers.ts');
  await loadTokenizer(tableFile());
  return createHandler({ answers: loadAnswers() });
}
