import type { Cypher } from '../api/types.js';

/** A JSON value as Cypher writes it: keys stand without quotation marks. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).map(([key, each]) => `${key}: ${literal(each)}`).join(', ')}}`;
}

type Values = Readonly<Record<string, unknown>>;

/** The statement with its parameters written into it, without its comments. */
export function withParameters({ text, parameters }: Cypher): string {
  const values = JSON.parse(parameters) as Values;
  const write = (whole: string, name: string, key?: string): string => {
    if (!(name in values)) return whole;
    return literal(key === undefined ? values[name] : (values[name] as Values)[key] ?? null);
  };
  return text.replace(/^\s*\/\/.*\n/gm, '').replace(/\$(\w+)(?:\.(\w+))?/g, write).trim();
}

const BROWSER = 'http://localhost:7474/browser/';

/** Neo4j's server takes no longer address. */
const LONGEST = 7_000;

/** The address by which Neo4j Browser on this machine opens with the query in its editor; undefined for one that is too long. */
export function browserAddress(cypher: Cypher): string | undefined {
  const address = `${BROWSER}?cmd=edit&arg=${encodeURIComponent(withParameters(cypher))}`;
  return address.length <= LONGEST ? address : undefined;
}
