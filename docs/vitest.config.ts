import preset from '@by-example/config/vitest';
import { mergeConfig, type ViteUserConfig } from 'vitest/config';

// These tests wait for programs and for the browser: two files at once.
const config: ViteUserConfig = mergeConfig(preset, { test: { maxWorkers: 2 } });

export default config;
