// Compiles kernel.as: `node src/language/kernel/build.mjs` rewrites kernel-binary.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';

const here = new URL('.', import.meta.url);

/** The text of kernel-binary.ts for the present source. */
export async function build() {
  const source = readFileSync(new URL('kernel.as', here), 'utf8');
  const options = { optimizeLevel: 3, noAssert: true, runtime: 'stub', importMemory: true, enable: 'simd' };
  const { binary, error, stderr } = await asc.compileString(source, options);
  if (error || !binary) throw new Error(stderr.toString());
  const lines = Buffer.from(binary).toString('base64').match(/.{1,120}/g);
  return [
    '// Made by build.mjs from kernel.as.',
    '/** The compiled kernel, base64. */',
    'export const KERNEL = [',
    ...lines.map((line) => `  '${line}',`),
    "].join('');",
    '',
  ].join('\n');
}

if (process.argv[1] === new URL('build.mjs', here).pathname) writeFileSync(new URL('kernel-binary.ts', here), await build());
