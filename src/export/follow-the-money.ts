import type { Edge, Entity } from '../model/index.js';
import type { ClaimType, EntityKind } from '../ontology/index.js';
import type { Selection } from './selection.js';

const SCHEMATA: Readonly<Record<EntityKind, string>> = {
  Company: 'Company', PublicBody: 'PublicBody', Association: 'Organization', Person: 'Person', Place: 'Address', Group: 'Organization',
};

/** How each type of relation is called in FollowTheMoney, and the properties that hold its subject and object. */
const LINKS: Readonly<Record<Exclude<ClaimType, 'PRODUCES'>, readonly [schema: string, subject: string, object: string]>> = {
  SUPPLIES: ['UnknownLink', 'subject', 'object'],
  DESCENDS_FROM: ['Succession', 'successor', 'predecessor'],
  PART_OF: ['Ownership', 'asset', 'owner'],
  COOPERATES_WITH: ['UnknownLink', 'subject', 'object'],
  LOCATED_IN: ['UnknownLink', 'subject', 'object'],
  WORKS_FOR: ['Employment', 'employee', 'employer'],
  VISITED: ['UnknownLink', 'subject', 'object'],
};

type Properties = Readonly<Record<string, readonly string[]>>;

const present = (properties: Readonly<Record<string, readonly (string | undefined)[]>>): Properties =>
  Object.fromEntries(Object.entries(properties).map(([name, values]) => [name, values.filter((value) => value !== undefined)] as const).filter(([, values]) => values.length > 0));

const entityOf = ({ id, kind, name, aliases }: Entity): object =>
  ({ id: `smezhnik-${id}`, schema: SCHEMATA[kind], properties: present(kind === 'Place' ? { full: [name], name: [name] } : { name: [name], alias: aliases }) });

function linkOf({ id, type, subjectId, objectId, products, status, firstDate, lastDate }: Edge): object | undefined {
  if (type === 'PRODUCES') return undefined;
  const [schema, subject, object] = LINKS[type];
  const role = [type, ...products].join(': ');
  const told = schema === 'UnknownLink' || schema === 'Employment' ? { role: [role] } : {};
  return {
    id: `smezhnik-${id}`, schema,
    properties: present({ [subject]: [`smezhnik-${subjectId}`], [object]: [`smezhnik-${objectId}`], ...told, status: [status], startDate: [firstDate], endDate: [status === 'ENDED' ? lastDate : undefined] }),
  };
}

/** FollowTheMoney entities, one JSON line each; Aleph, yente and OpenSanctions' tools read them. */
export async function* toFollowTheMoney(selection: Selection): AsyncGenerator<string> {
  for await (const entity of selection.entities()) yield `${JSON.stringify(entityOf(entity))}\n`;
  for await (const edge of selection.edges()) {
    const link = linkOf(edge);
    if (link) yield `${JSON.stringify(link)}\n`;
  }
}
