import { describe, expect, test } from '@jest/globals';
import { buildSchema, type GraphQLEnumType } from 'graphql';
import { CLAIM_TYPES, ENTITY_KINDS, STATUSES } from '../../src/ontology/index.js';
import { textOf } from './files.js';

const schema = buildSchema(textOf('schema.graphql'));
const valuesOf = (name: string): { name: string; description: string | null | undefined }[] =>
  (schema.getType(name) as GraphQLEnumType).getValues().map(({ name: value, description }) => ({ name: value, description }));

describe('schema.graphql', () => {
  test.each([
    ['EntityKind', Object.entries(ENTITY_KINDS).map(([name, { ru, is }]) => [name, ru, is] as const)],
    ['Status', Object.entries(STATUSES).map(([name, { ru, is }]) => [name, ru, is] as const)],
    ['ClaimType', Object.entries(CLAIM_TYPES).map(([name, { ru, says }]) => [name, ru, says] as const)],
  ])('has the %s of the ontology, in its words', (name, declared) => {
    const values = valuesOf(name);
    expect(values.map((value) => value.name)).toEqual(declared.map(([value]) => value));
    for (const [value, ru, is] of declared) {
      const { description } = values.find((candidate) => candidate.name === value)!;
      expect(description).toContain(ru);
      expect(description).toContain(is);
    }
  });
});
