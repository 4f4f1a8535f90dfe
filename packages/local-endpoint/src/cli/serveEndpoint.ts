import { advise } from '@by-example/core';
import { createHandler, type HandlerOptions } from '../createHandler.ts';
import { loadReplies } from '../node/loadReplies.ts';
import { serve } from '../node/serve.ts';
import { tableFile } from '../node/tableFile.ts';
import { loadTokenizer } from '../tokens/loadTokenizer.ts';
import { greeting, help } from './greeting.ts';
import { logLine } from './logLine.ts';
import { printSoon } from './printSoon.ts';
import { readOptions } from './readOptions.ts';

// Serves the local endpoint until Ctrl+C.
try {
  const { port, wantsHelp, ...settings } = readOptions(process.argv.slice(2));
  if (wantsHelp) {
    console.log(help);
  } else {
    await serveUntilInterrupted(port, settings);
  }
} catch (error) {
  console.error(advise(error instanceof Error ? error.message : String(error)));
  process.exitCode = 1;
}

async function serveUntilInterrupted(port: number, settings: HandlerOptions): Promise<void> {
  const handler = createHandler({ replies: loadReplies(), ...settings });
  await loadTokenizer(tableFile());
  const onAnswered = (log: Parameters<typeof logLine>[0]) => printSoon(logLine(log));
  const server = await serve(handler, { port, onAnswered }).catch((error) => {
    throw error.code === 'EADDRINUSE' ? portTaken(port) : error;
  });
  printSoon(greeting(server.baseUrl));
  const interrupted = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
  });
  await interrupted;
  await server.close();
  printSoon('\nThe local endpoint has stopped.');
  // A batch may still be running.
  process.exit();
}

function portTaken(port: number): Error {
  return new Error(
    `Cannot serve on port ${port}: another program is using it\nTry: pnpm endpoint --port 0`,
  );
}
