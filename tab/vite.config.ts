import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds what people see in Teams. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react()],
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    manifest: true,
    target: ['chrome120', 'edge120', 'safari17'],
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
