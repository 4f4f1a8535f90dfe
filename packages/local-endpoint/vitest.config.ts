import preset from '@by-example/config/vitest';
import { mergeConfig, type ViteUserConfig } from 'vitest/config';

// A quarter of all tests is here: two files at once.
const config: ViteUserConfig = mergeConfig(preset, { test: { maxWorkers: 2 } });

export default config;
