import type { Entity } from '../model/index.js';
import type { Selection, SourcedClaim } from './selection.js';

const CONTEXT = {
  prov: 'http://www.w3.org/ns/prov#',
  schema: 'https://schema.org/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  smezhnik: 'urn:smezhnik:',
  subject: { '@id': 'smezhnik:subject', '@type': '@id' },
  object: { '@id': 'smezhnik:object', '@type': '@id' },
  wasQuotedFrom: { '@id': 'prov:wasQuotedFrom', '@type': '@id' },
  wasGeneratedBy: { '@id': 'prov:wasGeneratedBy', '@type': '@id' },
  value: 'prov:value',
  label: 'rdfs:label',
  alternateName: 'schema:alternateName',
  product: 'smezhnik:product',
  status: 'smezhnik:status',
  date: 'smezhnik:date',
  denied: { '@id': 'smezhnik:denied', '@type': 'xsd:boolean' },
  confidence: { '@id': 'smezhnik:confidence', '@type': 'xsd:double' },
  start: { '@id': 'smezhnik:start', '@type': 'xsd:integer' },
  end: { '@id': 'smezhnik:end', '@type': 'xsd:integer' },
  published: 'schema:datePublished',
  url: 'schema:url',
} as const;

const urn = (what: string, id: string): string => `urn:smezhnik:${what}:${encodeURIComponent(id)}`;

const entityNode = ({ id, kind, name, aliases }: Entity): object =>
  ({ '@id': urn('entity', id), '@type': ['prov:Entity', `smezhnik:${kind}`], label: name, ...(aliases.length > 0 && { alternateName: aliases }) });

function claimNode({ claim }: SourcedClaim): object {
  const { id, type, subjectId, objectId, product, status, date, denied, confidence, evidence, documentId, rule } = claim;
  return {
    '@id': urn('claim', id), '@type': ['prov:Entity', `smezhnik:${type}`], subject: urn('entity', subjectId), ...(objectId !== undefined && { object: urn('entity', objectId) }),
    product, status, date, denied: denied ?? false, confidence, value: evidence.text, start: evidence.start, end: evidence.end,
    wasQuotedFrom: urn('document', documentId), wasGeneratedBy: urn('rule', rule),
  };
}

const documentNode = ({ document: { id, title, name, date, url } }: SourcedClaim): object =>
  ({ '@id': urn('document', id), '@type': ['prov:Entity', 'schema:Article'], label: title ?? name, published: date, url });

const ruleNode = ({ claim }: SourcedClaim): object => ({ '@id': urn('rule', claim.rule), '@type': 'prov:Activity', label: claim.rule });

/** JSON-LD: entities, claims, and their provenance in PROV-O: which document each is quoted from, and which rule read it. */
export async function* toJsonLd(selection: Selection): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[`;
  let separator = '\n';
  const write = (node: object): string => {
    const text = separator + JSON.stringify(node);
    separator = ',\n';
    return text;
  };
  const told = new Set<string>();
  for await (const entity of selection.entities()) yield write(entityNode(entity));
  for await (const row of selection.claims()) {
    for (const [key, node] of [[row.document.id, documentNode], [row.claim.rule, ruleNode]] as const) {
      if (!told.has(key)) yield write(node(row));
      told.add(key);
    }
    yield write(claimNode(row));
  }
  yield '\n]}\n';
}
