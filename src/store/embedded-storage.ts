import type { GrafeoDB } from '@grafeo-db/js';
import type { Contents, ContentNode, ContentRelationship, Properties, Storage } from './contents.js';

/** What the ids from 0 lead to, until so many are found; those of what is gone lead nowhere. */
function* found<Item>(count: number, get: (id: number) => Item | null): Generator<Item> {
  for (let id = 0, left = count; left > 0; id += 1) {
    const item = get(id);
    if (item === null) continue;
    left -= 1;
    yield item;
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- what is at hand is read like what comes from a server
async function* nodesOf(database: GrafeoDB): AsyncGenerator<ContentNode> {
  for (const node of found(database.nodeCount(), (id) => database.getNode(id))) {
    yield { ref: node.id, labels: node.labels, properties: node.properties() as Properties };
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- as above
async function* relationshipsOf(database: GrafeoDB): AsyncGenerator<ContentRelationship> {
  for (const edge of found(database.edgeCount(), (id) => database.getEdge(id))) {
    yield { from: edge.sourceId, to: edge.targetId, type: edge.edgeType, properties: edge.properties() as Properties };
  }
}

export function embeddedStorage(database: GrafeoDB): Storage {
  const contents: Contents = {
    nodes: () => nodesOf(database),
    relationships: () => relationshipsOf(database),
    size: () => Promise.resolve({ nodes: database.nodeCount(), relationships: database.edgeCount() }),
  };
  return {
    contents,
    createNodes: (labels, rows) => database.batchCreateNodesWithProps([...labels], [...rows]),
    createRelationships: async (type, rows) => {
      await database.batchCreateEdges(rows.map(({ from, to, properties }) => ({ src: from, dst: to, type, properties })));
    },
  };
}
