import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const CODINGS = [['.br', promisify(brotliCompress)], ['.gz', promisify(gzip)]] as const;

/** Leaves compressed copies beside what was built, so that the server has nothing to compress. */
const compressedCopies: Plugin = {
  name: 'compressed-copies',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    await Promise.all(Object.keys(bundle).flatMap((name) => CODINGS.map(async ([ending, compress]) => {
      await writeFile(join(dir, name + ending), await compress(await readFile(join(dir, name))));
    })));
  },
};

/** The page: `npx vite build` into dist/web, `npx vite` with the API of a server that runs on port 4000. */
export default defineConfig({
  root: fileURLToPath(new URL('src/web/', import.meta.url)),
  base: './',
  plugins: [compressedCopies],
  build: {
    outDir: fileURLToPath(new URL('dist/web/', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/graphql': { target: 'http://127.0.0.1:4000', changeOrigin: true } } },
});
