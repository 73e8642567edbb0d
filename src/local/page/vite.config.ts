import { defineConfig } from 'vite';

/** Builds the local Teams host's page. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/local/',
  build: {
    outDir: '../../../dist/local',
    emptyOutDir: true,
    target: ['chrome120', 'edge120', 'safari17', 'firefox120'],
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
