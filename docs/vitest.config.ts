import preset from '@by-example/config/vitest';
import { mergeConfig, type ViteUserConfig } from 'vitest/config';
import { readAsBase64 } from './src/site/readAsBase64.ts';

const config: ViteUserConfig = mergeConfig(preset, {
  plugins: [readAsBase64()],
  // These tests wait for programs and for the browser: two files at once.
  test: { maxWorkers: 2 },
});

export default config;
