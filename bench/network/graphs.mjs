import { createHash } from 'node:crypto';
import { documents, Network } from './network.mjs';

const hash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** Every name means one thing here, so that no resolution is needed. */
export const entityId = (kind, name) => hash(`${kind} ${name}`);

const idOf = (party) => party && entityId(party.kind, party.name);

/** A document of the network as the store takes it. */
function toGraph({ name, date, text, claims }) {
  const id = hash(text);
  const parties = claims.flatMap(({ subject, object }) => (object ? [subject, object] : [subject]));
  const entities = new Map(parties.map((party) => [idOf(party), { id: idOf(party), kind: party.kind, name: party.name, aliases: [] }]));
  return {
    document: { id, name, text, date, fingerprint: hash(date + text), sources: [name] },
    entities: [...entities.values()],
    claims: claims.map(({ document: _, ...claim }, i) =>
      ({ ...claim, id: hash(`${id} ${i}`), documentId: id, subjectId: idOf(claim.subject), objectId: idOf(claim.object), sentence: claim.evidence })),
  };
}

/** The documents of a network with this many firms, in groups of about this many claims. */
export function* batches(firms, claims) {
  let batch = [];
  let size = 0;
  for (const document of documents(new Network(firms))) {
    batch.push(toGraph(document));
    size += document.claims.length;
    if (size < claims) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}
