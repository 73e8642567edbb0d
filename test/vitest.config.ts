import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const common = {
  root: join(import.meta.dirname, '..'),
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  root: common.root,
  test: {
    globalSetup: 'test/build-pages.ts',
    // With three on two cores a step of a scenario once waited longer than the store goes on trying.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...common,
          name: 'beside the code',
          include: ['{src,bot,tab,infra}/**/*.test.{ts,tsx}'],
          // They share nothing but modules, and loading those anew for each file took longer than the tests.
          isolate: false,
        },
      },
      {
        test: {
          ...common,
          name: 'of the whole',
          include: ['test/{contracts,fakes,integration,scenarios,architecture}/**/*.test.ts'],
        },
      },
    ],
  },
});
