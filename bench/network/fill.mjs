import { batches } from './graphs.mjs';
import { documents, Network } from './network.mjs';

const CLAIMS_AT_ONCE = 2_000;

function claimsOf(firms) {
  let claims = 0;
  for (const document of documents(new Network(firms))) claims += document.claims.length;
  return claims;
}

/** Makes a Neo4j hold the network of this many firms, through the store; one that holds it already stays as it is. */
export async function fill({ url, password }, firms) {
  const { openGraph } = await import('../../dist/store/index.js');
  const graph = await openGraph({ url, password });
  const { claims: held } = await graph.coverage();
  let claims = 0;
  const wanted = claimsOf(firms);
  if (held !== wanted) {
    if (held > 0) throw new Error(`The database at ${url} holds ${held} claims that are not this network's ${wanted}: empty it`);
    for (const batch of batches(firms, CLAIMS_AT_ONCE)) {
      await graph.putAll(batch);
      claims += batch.reduce((sum, each) => sum + each.claims.length, 0);
      process.stderr.write(`\rfilling: ${claims} of ${wanted} claims`);
    }
    process.stderr.write('\n');
  }
  await graph.close();
}
