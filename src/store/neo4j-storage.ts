import type { Contents, ContentNode, ContentRelationship, Properties, Size, Storage } from './contents.js';
import type { Engine, Row } from './engine.js';
import type { Statements } from './statements.js';

/** Gives the rows of a statement as they come. */
type Stream = (statement: string) => AsyncIterable<Row>;

/** Neo4j's ids of nodes end in a number that is unique in the database. */
const refOf = (id: string): number => Number(id.slice(id.lastIndexOf(':') + 1));
const beginningOf = (id: string): string => id.slice(0, id.lastIndexOf(':') + 1);

function contentsOf(engine: Pick<Engine, 'read'>, statements: Statements, stream: Stream): Contents {
  return {
    async *nodes(): AsyncGenerator<ContentNode> {
      for await (const { id, labels, properties } of stream(statements('read/all-nodes'))) {
        yield { ref: refOf(id as string), labels: labels as readonly string[], properties: properties as Properties };
      }
    },
    async *relationships(): AsyncGenerator<ContentRelationship> {
      for await (const { source, target, type, properties } of stream(statements('read/all-relationships'))) {
        yield { from: refOf(source as string), to: refOf(target as string), type: type as string, properties: properties as Properties };
      }
    },
    async size() {
      const [row] = await engine.read(statements('read/size'));
      return row as unknown as Size;
    },
  };
}

export function neo4jStorage(engine: Pick<Engine, 'read' | 'write'>, statements: Statements, stream: Stream): Storage {
  let beginning = '';
  return {
    contents: contentsOf(engine, statements, stream),
    async createNodes(labels, rows) {
      const created = await engine.write((run) => run(statements('write/restored-nodes'), { labels, rows }));
      beginning = beginningOf(created[0]!['id'] as string);
      return created.map(({ id }) => refOf(id as string));
    },
    async createRelationships(type, rows) {
      const named = rows.map(({ from, to, properties }) => ({ source: `${beginning}${from}`, target: `${beginning}${to}`, properties }));
      await engine.write((run) => run(statements('write/restored-relationships'), { type, rows: named }));
    },
  };
}
