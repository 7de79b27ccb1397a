import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@shared': new URL('./shared', import.meta.url).pathname } },
  test: {
    include: ['{shared,cloudfunctions,miniprogram,emulator,testing,scripts}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'dist/**', 'testing/browser/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
