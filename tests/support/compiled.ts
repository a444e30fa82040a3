import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const CHECKOUT = fileURLToPath(new URL('../../', import.meta.url));
const OPTIONS = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true };

/** Translates rooms of src for a program that runs in a process of its own. Gives a new folder that holds them under dist. */
export function compiled(...rooms: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'smezhnik-compiled-'));
  for (const shared of ['node_modules', 'cypher', 'package.json']) symlinkSync(join(CHECKOUT, shared), join(folder, shared));
  for (const room of rooms) {
    const files = readdirSync(join(CHECKOUT, 'src', room), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    for (const file of files) {
      const target = join(folder, 'dist', room, file.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, ts.transpileModule(readFileSync(join(CHECKOUT, 'src', room, file), 'utf8'), { compilerOptions: OPTIONS }).outputText);
    }
  }
  return folder;
}
