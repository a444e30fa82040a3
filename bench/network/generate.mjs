// Writes a national production network of invented firms as JSON lines, the same at each run for one size and seed.
//   node bench/network/generate.mjs FIRMS [SEED] > network.jsonl             documents with their claims, for `smezhnik load`
//   node bench/network/generate.mjs FIRMS [SEED] --claims > claims.jsonl     claims alone, as `smezhnik extract` writes them
import { lines } from './lines.mjs';

const [firms, seed] = process.argv.slice(2).filter((word) => /^\d+$/.test(word)).map(Number);
await lines(process.stdout, { firms, seed, claimsAlone: process.argv.includes('--claims') });
