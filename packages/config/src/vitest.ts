import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** The vitest settings of every package: quick tests are in `test/`, the others in `check/`, and none reaches a network. */
const preset: ViteUserConfig = defineConfig({
  test: {
    include: ['**/*.test.ts'],
    // One worker serves several files: loading the clients anew for each would take most of the time.
    isolate: false,
    // One line for each file, however slow the machine.
    slowTestThreshold: 10_000,
    setupFiles: [fileURLToPath(new URL('./networkGuard.ts', import.meta.url))],
    // A slow machine may finish its tests.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    unstubEnvs: true,
  },
});

export default preset;
