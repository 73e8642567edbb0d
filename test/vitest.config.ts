import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    globalSetup: 'test/build-pages.ts',
    include: [
      '{src,bot,tab,infra}/**/*.test.{ts,tsx}',
      'test/{contracts,fakes,integration,scenarios,architecture}/**/*.test.ts',
    ],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
