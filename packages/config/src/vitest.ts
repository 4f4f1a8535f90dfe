import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** The vitest settings of every package: tests lie in `test/`, and none of them reaches a network. */
const preset: ViteUserConfig = defineConfig({
  test: {
    include: ['**/*.test.ts'],
    // One worker serves several files: loading the clients anew for each would take most of the time.
    isolate: false,
    // What a learner reads is one line a file, however slow the machine.
    slowTestThreshold: 10_000,
    setupFiles: [fileURLToPath(new URL('./networkGuard.ts', import.meta.url))],
    unstubEnvs: true,
  },
});

export default preset;
