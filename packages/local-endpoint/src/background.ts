import { parentPort } from 'node:worker_threads';
import { createHandler } from './createHandler.ts';
import { serve } from './http/serve.ts';
import { loadAnswers } from './loadAnswers.ts';
import { loadTokenizer } from './tokens/loadTokenizer.ts';

// The thread that `startInBackground` starts: it serves, says where, and gets ready to count tokens.
const { baseUrl } = await serve(createHandler({ answers: loadAnswers() }));
parentPort?.postMessage(baseUrl);
await loadTokenizer();
