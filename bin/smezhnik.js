#!/usr/bin/env node
import { existsSync } from 'node:fs';

// Without it graphql compares types the slow way that finds mistakes of development.
process.env.NODE_ENV ??= 'production';

const program = new URL('../dist/cli/main.js', import.meta.url);
if (existsSync(program)) await import(program.href);
else {
  process.stderr.write('smezhnik: the program is not compiled yet; run `npm ci` (or `npm run prepare`) in its folder first\n');
  process.exitCode = 1;
}
