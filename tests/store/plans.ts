import neo4j, { type Plan } from 'neo4j-driver';
import type { GraphTarget } from '../../src/store/index.js';
import { projectFiles, textOf } from '../house/files.js';

export interface Explained {
  readonly statement: string;
  /** Operators that read every node or relationship of a kind, or of all kinds. */
  readonly scans: readonly string[];
  readonly deprecations: readonly string[];
}

const SAMPLES: Readonly<Record<string, unknown>> = { list: [], map: {}, '{': {}, boolean: true, integer: neo4j.int(1), string: 'x' };

/** A value of each parameter, of the type that the statement's header declares. */
function samples(text: string): Record<string, unknown> {
  const names = new Set([...text.matchAll(/\$(\w+)/g)].map(([, name]) => name!));
  return Object.fromEntries([...names].map((name) => [name, SAMPLES[new RegExp(`\\b${name}: (list|map|{|boolean|integer|string)`).exec(text)?.[1] ?? 'string']]));
}

const operatorsOf = ({ operatorType, children }: Plan): string[] => [operatorType, ...children.flatMap(operatorsOf)];

/** How a Neo4j server would run each statement that the store asks. */
export async function explainAll({ url, user = 'neo4j', password = '' }: GraphTarget): Promise<Explained[]> {
  const driver = neo4j.driver(url, neo4j.auth.basic(user, password));
  const session = driver.session();
  const explained: Explained[] = [];
  for (const path of projectFiles('cypher/read', 'cypher/write').filter((file) => file.endsWith('.cypher') && !file.endsWith('.embedded.cypher'))) {
    const text = textOf(path);
    const { summary } = await session.run(`EXPLAIN ${text}`, samples(text));
    explained.push({
      statement: path,
      scans: operatorsOf(summary.plan as Plan).filter((operator) => /AllNodesScan|NodeByLabelScan|RelationshipTypeScan|AllRelationshipsScan/.test(operator)),
      deprecations: summary.gqlStatusObjects.filter(({ classification }) => classification === 'DEPRECATION').map(({ statusDescription }) => statusDescription),
    });
  }
  await driver.close();
  return explained;
}
