import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['{src,bot,tab,infra}/**/*.test.{ts,tsx}', 'test/{contracts,integration,scenarios,architecture}/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
