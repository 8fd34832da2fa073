// How the pages are built: one entry for each window, every asset a file of its own (the content security policy allows no inline
// script, no data: address and no remote host), for WebKit 16.4 and newer.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  base: '/',
  build: {
    target: ['safari16.4', 'chrome110'],
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    rolldownOptions: { input: ['index.html', 'mini.html'] },
  },
  server: { host: '127.0.0.1', port: 1420, strictPort: true, fs: { allow: ['..'] } },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
