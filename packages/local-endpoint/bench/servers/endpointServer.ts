import { enableCompileCache } from 'node:module';
import { answer, question } from '../load/typicalChat.ts';
import { reportToBench } from './reportToBench.ts';

// Our endpoint, started like `pnpm endpoint` but without pauses between events. It has the lessons' answers
// and the bench's.
enableCompileCache();
const { createHandler, loadReplies, serve } = await import('../../src/index.ts');
const { loadTokenizer } = await import('../../src/tokens/loadTokenizer.ts');
const { tableFile } = await import('../../src/node/tableFile.ts');

const replies = [
  ...loadReplies(),
  { messages: [{ role: 'user' as const, content: question }], reply: { content: answer } },
];
await loadTokenizer(tableFile());
const { baseUrl } = await serve(createHandler({ paceMs: 0, replies }));
reportToBench(baseUrl);
