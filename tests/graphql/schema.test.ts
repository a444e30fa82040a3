import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  buildSchema, findBreakingChanges, getNamedType, isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType,
  isSpecifiedScalarType, type GraphQLEnumType, type GraphQLInterfaceType, type GraphQLNamedType, type GraphQLObjectType,
} from 'graphql';
import { CLAIM_TYPES, ENTITY_KINDS, STATUSES, type ClaimType, type ClaimTypeDeclaration, type EntityKind } from '../../src/ontology/index.js';
import { schema } from '../../src/graphql/index.js';

const ownTypes = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
const kinds = Object.keys(ENTITY_KINDS) as EntityKind[];
const fieldsOf = (name: string) => (schema.getType(name) as GraphQLObjectType | GraphQLInterfaceType).getFields();

/** Which field of an entity asks for its relationships of a type, by the end at which the entity stands. */
const QUESTIONS: Readonly<Record<Exclude<ClaimType, 'PRODUCES'>, { type: string; ofSubject?: string; ofObject?: string }>> = {
  SUPPLIES: { type: 'Supply', ofSubject: 'buyers', ofObject: 'suppliers' },
  DESCENDS_FROM: { type: 'Descent', ofSubject: 'predecessors', ofObject: 'successors' },
  PART_OF: { type: 'Ownership', ofSubject: 'owners', ofObject: 'parts' },
  COOPERATES_WITH: { type: 'Cooperation', ofSubject: 'partners', ofObject: 'partners' },
  LOCATED_IN: { type: 'Location', ofSubject: 'places', ofObject: 'residents' },
  WORKS_FOR: { type: 'Employment', ofSubject: 'employers', ofObject: 'people' },
  VISITED: { type: 'Visit', ofSubject: 'visits', ofObject: 'visitors' },
};
const questions = Object.entries(QUESTIONS) as [keyof typeof QUESTIONS, (typeof QUESTIONS)[keyof typeof QUESTIONS]][];

describe('the ontology', () => {
  test.each([['EntityKind', ENTITY_KINDS], ['Status', STATUSES]])('%s has its values and their meanings', (name, declared) => {
    const values = (schema.getType(name) as GraphQLEnumType).getValues();
    expect(values.map(({ name: value, description }) => [value, description]))
      .toEqual(Object.entries(declared).map(([value, { ru, is }]) => [value, `${ru}: ${is}.`]));
  });

  test('ClaimType has its values and their meanings', () => {
    const values = (schema.getType('ClaimType') as GraphQLEnumType).getValues();
    expect(values.map(({ name }) => name)).toEqual(Object.keys(CLAIM_TYPES));
    for (const { name, description } of values) {
      const { ru, says } = CLAIM_TYPES[name as ClaimType];
      expect(description).toContain(`${ru}: ${says}.`);
    }
  });

  test('each kind of entity has a type that tells what it is', () => {
    const types = schema.getPossibleTypes(schema.getType('Entity') as GraphQLInterfaceType);
    expect(types.map(({ name }) => name).sort()).toEqual([...kinds].sort());
    for (const { name, description } of types) {
      const { ru, is } = ENTITY_KINDS[name as EntityKind];
      expect(description).toContain(`${ru}: ${is}.`);
    }
  });

  test.each(questions)('%s can be asked of exactly the kinds that may stand at its ends', (claimType, { ofSubject, ofObject }) => {
    const { subject, object }: ClaimTypeDeclaration = CLAIM_TYPES[claimType];
    for (const kind of kinds) {
      expect([kind, ofSubject! in fieldsOf(kind)]).toEqual([kind, subject.includes(kind)]);
      expect([kind, ofObject! in fieldsOf(kind)]).toEqual([kind, object.includes(kind)]);
    }
  });

  test.each(questions)('%s has a status and products where its claims do', (claimType, { type, ofSubject }) => {
    const { statuses, product }: ClaimTypeDeclaration = CLAIM_TYPES[claimType];
    const fields = fieldsOf(type);
    expect('status' in fields).toBe(statuses.length > 0);
    expect('products' in fields).toBe(product !== 'none');
    const asker = kinds.find((kind) => ofSubject! in fieldsOf(kind))!;
    const filter = fieldsOf(asker)[ofSubject!]!.args.find(({ name }) => name === 'filter');
    expect(filter !== undefined).toBe(statuses.length > 1);
  });
});

function undescribed(type: GraphQLNamedType): string[] {
  const within = isEnumType(type) ? type.getValues().map((value) => ({ ...value, args: [] }))
    : isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields())
      : isInputObjectType(type) ? Object.values(type.getFields()).map((field) => ({ ...field, args: [] })) : [];
  const described = [
    [type.name, type.description] as const,
    ...within.map(({ name, description }) => [`${type.name}.${name}`, description] as const),
    ...within.flatMap((field) => field.args.map(({ name, description }) => [`${type.name}.${field.name}(${name}:)`, description] as const)),
  ];
  return described.filter(([, description]) => !description).map(([name]) => name);
}

test('everything has a description', () => {
  expect(schema.description).toBeTruthy();
  expect(ownTypes.flatMap(undescribed)).toEqual([]);
});

test('every page is a Relay connection', () => {
  const connections = ownTypes.filter(({ name }) => name.endsWith('Connection')).map(({ name }) => name);
  expect(connections).toHaveLength(11);
  for (const name of connections) {
    const node = name.replace('Connection', '');
    const { edges, nodes, pageInfo, totalCount } = fieldsOf(name);
    expect([edges, nodes, pageInfo, totalCount].map((field) => String(field!.type))).toEqual([`[${node}Edge!]!`, `[${node}!]!`, 'PageInfo!', 'Int!']);
    const { cursor, node: row } = fieldsOf(`${node}Edge`);
    expect([cursor, row].map((field) => String(field!.type))).toEqual(['String!', `${node}!`]);
  }
});

test('every connection is asked for by first and after, as Relay pages', () => {
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = fieldsOf('PageInfo');
  expect([hasNextPage, hasPreviousPage, startCursor, endCursor].map((field) => String(field!.type))).toEqual(['Boolean!', 'Boolean!', 'String', 'String']);
  const paged = ownTypes.flatMap((type) => (isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()).map((field) => ({ type, field })) : []))
    .filter(({ field }) => getNamedType(field.type).name.endsWith('Connection'));
  expect(paged.length).toBeGreaterThan(50);
  for (const { type, field } of paged) {
    const argument = (name: string): string => `${type.name}.${field.name} ${String(field.args.find((each) => each.name === name)?.type)}`;
    expect([argument('first'), argument('after')]).toEqual([`${type.name}.${field.name} Int!`, `${type.name}.${field.name} String`]);
  }
});

test('what is read from the graph alone may be missing without taking the rest with it', () => {
  const paged = ownTypes.flatMap((type) => isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [])
    .filter((field) => getNamedType(field.type).name.endsWith('Connection'));
  expect(paged.filter((field) => String(field.type).endsWith('!'))).toEqual([]);
});

test('nothing that was published is broken', () => {
  const published = buildSchema(readFileSync(new URL('published.graphql', import.meta.url), 'utf8'));
  const breaking = findBreakingChanges(published, schema);
  if (breaking.length > 0) throw new Error(`${breaking.map(({ description }) => description).join('\n')}\nIf that is meant, publish it: cp schema.graphql tests/graphql/published.graphql`);
});
