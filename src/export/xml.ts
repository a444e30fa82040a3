import type { Edge, Entity } from '../model/index.js';
import type { Selection } from './selection.js';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What may stand in an attribute or an element; characters that XML cannot hold are left out. */
const escape = (value: string | number): string =>
  String(value).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '').replace(/[&<>"]/gu, (character) => ESCAPES[character]!);

interface Attribute<T> {
  readonly name: string;
  readonly type: 'string' | 'int' | 'double';
  readonly read: (value: T) => string | number | undefined;
}

const OF_NODES: readonly Attribute<Entity>[] = [
  { name: 'label', type: 'string', read: ({ name }) => name },
  { name: 'kind', type: 'string', read: ({ kind }) => kind },
  { name: 'aliases', type: 'string', read: ({ aliases }) => aliases.join('; ') || undefined },
];
const OF_EDGES: readonly Attribute<Edge>[] = [
  { name: 'type', type: 'string', read: ({ type }) => type },
  { name: 'products', type: 'string', read: ({ products }) => products.join('; ') || undefined },
  { name: 'status', type: 'string', read: ({ status }) => status },
  { name: 'firstDate', type: 'string', read: ({ firstDate }) => firstDate },
  { name: 'lastDate', type: 'string', read: ({ lastDate }) => lastDate },
  { name: 'claims', type: 'int', read: ({ claims }) => claims },
  { name: 'documents', type: 'int', read: ({ documents }) => documents },
  { name: 'confidence', type: 'double', read: ({ confidence }) => confidence },
];

function values<T>(attributes: readonly Attribute<T>[], value: T, write: (name: string, text: string) => string): string {
  return attributes.map(({ name, read }) => {
    const text = read(value);
    return text === undefined ? '' : write(name, escape(text));
  }).join('');
}

const graphmlKeys = (target: 'node' | 'edge', attributes: readonly Attribute<never>[]): string =>
  attributes.map(({ name, type }) => `  <key id="${target}-${name}" for="${target}" attr.name="${name}" attr.type="${type}"/>\n`).join('');

/** GraphML, which Gephi, yEd, Cytoscape and networkx open. */
export async function* toGraphml(selection: Selection): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield `${graphmlKeys('node', OF_NODES)}${graphmlKeys('edge', OF_EDGES)}  <graph id="smezhnik" edgedefault="directed">\n`;
  for await (const entity of selection.entities()) {
    yield `    <node id="${escape(entity.id)}">${values(OF_NODES, entity, (name, text) => `<data key="node-${name}">${text}</data>`)}</node>\n`;
  }
  for await (const edge of selection.edges()) {
    yield `    <edge id="${escape(edge.id)}" source="${escape(edge.subjectId)}" target="${escape(edge.objectId)}">${values(OF_EDGES, edge, (name, text) => `<data key="edge-${name}">${text}</data>`)}</edge>\n`;
  }
  yield '  </graph>\n</graphml>\n';
}

const GEXF_TYPES = { string: 'string', int: 'integer', double: 'double' } as const;

const gexfAttributes = (target: 'node' | 'edge', attributes: readonly Attribute<never>[]): string =>
  `    <attributes class="${target}">\n${attributes.map(({ name, type }) => `      <attribute id="${name}" title="${name}" type="${GEXF_TYPES[type]}"/>\n`).join('')}    </attributes>\n`;

const gexfValues = <T>(attributes: readonly Attribute<T>[], value: T): string =>
  `<attvalues>${values(attributes, value, (name, text) => `<attvalue for="${name}" value="${text}"/>`)}</attvalues>`;

/** GEXF 1.3, Gephi's own format. */
export async function* toGexf(selection: Selection): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n  <graph defaultedgetype="directed">\n';
  yield `${gexfAttributes('node', OF_NODES)}${gexfAttributes('edge', OF_EDGES)}    <nodes>\n`;
  for await (const entity of selection.entities()) {
    yield `      <node id="${escape(entity.id)}" label="${escape(entity.name)}">${gexfValues(OF_NODES, entity)}</node>\n`;
  }
  yield '    </nodes>\n    <edges>\n';
  for await (const edge of selection.edges()) {
    yield `      <edge id="${escape(edge.id)}" source="${escape(edge.subjectId)}" target="${escape(edge.objectId)}" label="${edge.type}" weight="${edge.documents}">${gexfValues(OF_EDGES, edge)}</edge>\n`;
  }
  yield '    </edges>\n  </graph>\n</gexf>\n';
}
