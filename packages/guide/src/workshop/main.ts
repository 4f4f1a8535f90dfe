import { enableCompileCache } from 'node:module';

// `pnpm workshop`. What it loads is compiled once and kept: from then on it starts faster.
enableCompileCache();
const { projectFolder } = await import('@by-example/local-endpoint/projectFolder');
const { runWorkshop } = await import('./runWorkshop.ts');
process.exitCode = await runWorkshop(process.argv.slice(2), projectFolder);
