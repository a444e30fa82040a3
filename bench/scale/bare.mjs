// Writes what a load has written, every node and relationship with its properties, into an empty graph by UNWIND … MERGE alone: what a
// load is compared with. It finds its rows ready: it parses nothing, resolves no names, and folds no edges.

/** The label whose ids are indexed. */
const indexed = (labels) => (labels.includes('Entity') ? 'Entity' : labels[0]);

const mergeNodes = (labels) => `UNWIND $rows AS row MERGE (n:${indexed(labels)} {id: row.id}) SET n += row.properties`
  + labels.filter((label) => label !== indexed(labels)).map((label) => ` SET n:${label}`).join('');

/** What claims state between entities has an id; other relationships are the only one of their type between two nodes. */
const mergeRelationships = (from, type, to, hasId) => `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) `
  + `MERGE (a)-[r:${type}${hasId ? ' {id: row.properties.id}' : ''}]->(b) SET r += row.properties`;

/** Collects rows by the statement that writes them, and writes them once there are enough of one. */
class Writer {
  seconds = 0;
  rows = new Map();

  constructor(engine, size) {
    this.engine = engine;
    this.size = size;
  }

  async add(statement, row) {
    const rows = this.rows.get(statement) ?? [];
    this.rows.set(statement, rows);
    if (rows.push(row) === this.size) await this.write(statement);
  }

  async write(statement) {
    const rows = this.rows.get(statement);
    this.rows.delete(statement);
    const started = performance.now();
    await this.engine.write((run) => run(statement, { rows }));
    this.seconds += (performance.now() - started) / 1000;
  }

  async writeAll() {
    for (const statement of [...this.rows.keys()]) await this.write(statement);
  }
}

/**
 * Copies the contents of a graph into an engine whose schema is there, this many rows a transaction. Gives the seconds that
 * writing alone took.
 */
export async function writeBare(contents, engine, size) {
  const writer = new Writer(engine, size);
  const nodes = new Map();
  for await (const { ref, labels, properties } of contents.nodes()) {
    if (properties.id === undefined) continue;
    nodes.set(ref, { label: indexed(labels), id: properties.id });
    await writer.add(mergeNodes([...labels].sort()), { id: properties.id, properties });
  }
  await writer.writeAll();
  for await (const { from, to, type, properties } of contents.relationships()) {
    const [start, end] = [nodes.get(from), nodes.get(to)];
    await writer.add(mergeRelationships(start.label, type, end.label, properties.id !== undefined), { from: start.id, to: end.id, properties });
  }
  await writer.writeAll();
  return writer.seconds;
}
