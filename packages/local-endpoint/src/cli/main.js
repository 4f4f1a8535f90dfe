import { enableCompileCache } from 'node:module';

// `pnpm endpoint`. The compile cache makes every later start faster, and uses less memory.
enableCompileCache();
await import('./serveEndpoint.ts');
