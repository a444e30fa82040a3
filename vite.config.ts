import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The page: `npx vite build` into dist/web, `npx vite` with the API of a server that runs on port 4000. */
export default defineConfig({
  root: fileURLToPath(new URL('src/web/', import.meta.url)),
  base: './',
  build: {
    outDir: fileURLToPath(new URL('dist/web/', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/graphql': { target: 'http://127.0.0.1:4000', changeOrigin: true } } },
});
