import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import * as queries from '../../src/web/api/queries.js';
import { ROOT } from '../house/files.js';

const schema = buildSchema(readFileSync(`${ROOT}schema.graphql`, 'utf8'));

test.each(Object.entries(queries))('%s is a question that the API understands', (_, query) => {
  expect(validate(schema, parse(query)).map(({ message }) => message)).toEqual([]);
});
