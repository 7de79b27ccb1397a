import { defineConfig } from 'vitest/config';

const alias = { '@shared': new URL('./shared', import.meta.url).pathname };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: [
            '{shared,cloudfunctions,miniprogram,console,emulator,testing,scripts}/**/*.test.{ts,tsx}',
          ],
          exclude: ['**/node_modules/**', 'testing/browser/**'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'browser',
          include: ['testing/browser/**/*.test.ts'],
          globalSetup: ['testing/browser/template.ts'],
          // One browser at a time: two cores carry one cloud, one Chromium and one test.
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 120_000,
          // As long as everything else on a page is waited for.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
