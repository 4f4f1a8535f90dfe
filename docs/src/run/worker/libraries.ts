import * as core from '@by-example/core';
import * as zod from 'zod';

/** The libraries that a program can import, each loaded when a program first imports it. */
export const libraries: Record<string, () => Promise<object>> = {
  '@by-example/core': async () => core,
  axios: () => import('axios').then(withFetch),
  'eventsource-parser': () => import('eventsource-parser'),
  'eventsource-parser/stream': () => import('eventsource-parser/stream'),
  'gpt-tokenizer': () => import('gpt-tokenizer/encoding/o200k_base'),
  'gpt-tokenizer/encoding/o200k_base': () => import('gpt-tokenizer/encoding/o200k_base'),
  'node:fs/promises': () => import('./files.ts'),
  'node:process': async () => ({ default: process, ...process }),
  'node:timers/promises': () => import('./timers.ts'),
  'node:util': () => import('./util.ts'),
  openai: () => import('openai'),
  'openai/error': () => import('openai/error'),
  'openai/helpers/zod': () => import('openai/helpers/zod'),
  'openai/uploads': () => import('openai/uploads'),
  zod: async () => zod,
  'zod/v4': async () => zod,
};

/** The packages among them, for a message. */
export const packageNames: string[] = Object.keys(libraries).filter(
  (name) => !/^node:|\/|^@/.test(name),
);

/** Lets axios send with fetch, which is the endpoint's here. */
function withFetch(module: typeof import('axios')): typeof import('axios') {
  module.default.defaults.adapter = 'fetch';
  return module;
}
