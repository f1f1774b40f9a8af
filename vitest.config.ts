import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: this is how vitest reads it
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Nearly all of it is pure functions: worker threads that share one module graph start fastest.
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    maxConcurrency: 2,
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
