import { enableCompileCache } from 'node:module';

// `pnpm start`. The compiled code is cached: from the second time on it starts faster.
enableCompileCache();
await import('./start.ts');
