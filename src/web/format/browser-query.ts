import type { Cypher } from '../api/types.js';

/** A JSON value as Cypher writes it: keys stand without quotation marks. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).map(([key, each]) => `${key}: ${literal(each)}`).join(', ')}}`;
}

/** The statement with its parameters written into it. */
export function withParameters({ text, parameters }: Cypher): string {
  const values = JSON.parse(parameters) as Readonly<Record<string, unknown>>;
  return text.replace(/\$(\w+)/g, (whole, name: string) => (name in values ? literal(values[name]) : whole)).trim();
}

const BROWSER = 'http://localhost:7474/browser/';

/** Neo4j's server takes no longer address. */
const LONGEST = 7_000;

/** The address by which Neo4j Browser on this machine opens with the query in its editor; undefined for one that is too long. */
export function browserAddress(cypher: Cypher): string | undefined {
  const address = `${BROWSER}?cmd=edit&arg=${encodeURIComponent(withParameters(cypher))}`;
  return address.length <= LONGEST ? address : undefined;
}
