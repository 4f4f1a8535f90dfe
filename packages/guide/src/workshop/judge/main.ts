import { enableCompileCache } from 'node:module';

// The process that runs the tests, one message at a time; it ends with the workshop that started it.
enableCompileCache();
const { runTests } = await import('./runTests.ts');
process.once('disconnect', () => process.exit());
process.on('message', async (folder: string) => {
  process.send?.(await runTests(folder, () => process.send?.('started')));
});
