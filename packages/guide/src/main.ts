import { enableCompileCache } from 'node:module';

// `pnpm start`. What it loads is compiled once and kept: from then on it starts faster.
enableCompileCache();
await import('./start.ts');
