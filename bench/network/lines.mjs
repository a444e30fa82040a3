import { once } from 'node:events';
import { documents, Network } from './network.mjs';

/** Writes the network to a stream as JSON lines. Gives the numbers of documents and claims. */
export async function lines(stream, { firms, seed, claimsAlone = false }) {
  const written = { documents: 0, claims: 0 };
  for (const { name, date, text, claims } of documents(new Network(firms, seed))) {
    const rows = claimsAlone ? claims : [{ document: name, date, text, claims }];
    written.documents++;
    written.claims += claims.length;
    if (!stream.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))) await once(stream, 'drain');
  }
  return written;
}
