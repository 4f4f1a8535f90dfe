import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// Loads packages, each from the folder of one that depends on it, and prints the names of those that work. This
// runs in a process of its own: a package may do anything while it loads.
enableCompileCache();
const entries = { vitest: 'vitest/node', 'gpt-tokenizer': 'gpt-tokenizer/bpeRanks/o200k_base' };
const loading = JSON.parse(process.argv[2]).map(async ({ folder, name }) => {
  const parent = pathToFileURL(join(folder, 'package.json'));
  await import(import.meta.resolve(entries[name] ?? name, parent));
  console.log(name);
});
await Promise.allSettled(loading);
process.exit();
