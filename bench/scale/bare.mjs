// Writes what a graph holds into an empty one by UNWIND … MERGE alone: what a load is compared with.

const LABELS = ['Document', 'Source', 'Sentence', 'Claim', 'Entity', 'Name', 'Product'];
const KINDS = ['Company', 'Place'];
const RELATIONS = [
  ['Source', 'HOLDS', 'Document'], ['Sentence', 'IN_DOCUMENT', 'Document'], ['Claim', 'STATED_IN', 'Sentence'], ['Claim', 'SUBJECT', 'Entity'],
  ['Claim', 'OBJECT', 'Entity'], ['Claim', 'OF_PRODUCT', 'Product'], ['Document', 'MENTIONS', 'Entity'], ['Name', 'NAMES', 'Entity'],
  ['Entity', 'SUPPLIES', 'Entity'], ['Entity', 'LOCATED_IN', 'Entity'], ['Entity', 'PRODUCES', 'Product'],
];

async function inBatches(rows, size, write) {
  let written = 0;
  for (let at = 0; at < rows.length; at += size) {
    const started = performance.now();
    await write(rows.slice(at, at + size));
    written += performance.now() - started;
  }
  return written;
}

const noNulls = (properties) => Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));

/** Copies the nodes and relationships of `from` into `to`, whose schema is there. Gives the seconds that writing alone took. */
export async function writeBare(from, to, size) {
  let written = 0;
  const merge = (statement, rows) => inBatches(rows, size, (some) => to.write((run) => run(statement, { rows: some })));
  for (const label of LABELS) {
    const rows = (await from.read(`MATCH (n:${label}) RETURN n.id AS id, properties(n) AS properties, labels(n) AS labels`));
    const plain = rows.map(({ id, properties, labels }) => ({ id, properties: noNulls(properties), labels }));
    if (label !== 'Entity') written += await merge(`UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n += row.properties`, plain);
    else for (const kind of KINDS) {
      written += await merge(`UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n += row.properties SET n:${kind}`, plain.filter(({ labels }) => labels.includes(kind)));
    }
  }
  for (const [start, type, end] of RELATIONS) {
    const rows = await from.read(`MATCH (a:${start})-[r:${type}]->(b:${end}) RETURN a.id AS a, b.id AS b, properties(r) AS properties`);
    const plain = rows.map(({ a, b, properties }) => ({ a, b, id: properties.id ?? '', properties: noNulls(properties) }));
    const identity = start === 'Entity' ? ' {id: row.id}' : '';
    written += await merge(
      `UNWIND $rows AS row MATCH (a:${start} {id: row.a}) MATCH (b:${end} {id: row.b}) MERGE (a)-[r:${type}${identity}]->(b) SET r += row.properties`, plain);
  }
  return written / 1000;
}
