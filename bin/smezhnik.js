#!/usr/bin/env node
import { existsSync } from 'node:fs';

const program = new URL('../dist/cli/main.js', import.meta.url);
if (existsSync(program)) await import(program.href);
else {
  process.stderr.write('smezhnik: the program is not compiled yet; run `npm ci` (or `npm run prepare`) in its folder first\n');
  process.exitCode = 1;
}
