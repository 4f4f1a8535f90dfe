import { enableCompileCache, flushCompileCache } from 'node:module';
import type { Request } from './startJudge.ts';

// The process that judges, one request at a time; it ends with the workshop that started it.
enableCompileCache();
const { judgeExercise } = await import('./judgeExercise.ts');
// It is killed in the end, which would lose what it has compiled.
flushCompileCache();
process.once('disconnect', () => process.exit());
process.on('message', async (request: Request) => {
  try {
    process.send?.(await judgeExercise(request));
  } catch (error) {
    process.send?.({
      failed: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});
