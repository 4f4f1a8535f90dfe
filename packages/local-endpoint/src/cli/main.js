import { enableCompileCache } from 'node:module';

// `pnpm endpoint`. The compile cache makes every later start faster, and uses less memory. This file is
// JavaScript because the cache does not hold it: for TypeScript, Node would load its compiler each time.
enableCompileCache();
await import('./serveEndpoint.ts').catch((error) => {
  // A package is missing.
  console.error(`${error.message}\nTry: pnpm diagnose`);
  process.exitCode = 1;
});
