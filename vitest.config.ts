import { defineConfig } from 'vitest/config';

/** CI wants the results as JSON too, in this file. */
const results = process.env.TEST_RESULTS;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Libraries are imported as Node imports them.
    deps: { interopDefault: false },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: results ? ['default', ['json', { outputFile: results }]] : ['default'],
  },
});
