// Writes a national production network of invented firms as JSON lines, the same at each run for one size and seed.
//   node bench/network/generate.mjs FIRMS [SEED] > claims.jsonl              claims, as `smezhnik extract` writes them
//   node bench/network/generate.mjs FIRMS [SEED] --documents > documents.jsonl
import { once } from 'node:events';
import { documents, Network } from './network.mjs';

const [firms, seed] = process.argv.slice(2).filter((word) => /^\d+$/.test(word)).map(Number);
const asDocuments = process.argv.includes('--documents');

for (const { name, date, text, claims } of documents(new Network(firms, seed))) {
  const rows = asDocuments ? [{ document: name, date, text }] : claims;
  if (!process.stdout.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))) await once(process.stdout, 'drain');
}
