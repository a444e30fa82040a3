import { stat } from 'node:fs/promises';
import { sep } from 'node:path';
import type { Graph } from '../store/index.js';

/** The part of a source after the name of the JSON-lines file or archive that holds it. */
const INSIDE_FILE = /(?<=\.(?:jsonl|ndjson|zip|tar|tar\.gz|tgz))#.*$/is;

/** The file that a source is, or that holds it. */
export const fileOf = (source: string): string => source.replace(INSIDE_FILE, '');

export async function isMissing(file: string): Promise<boolean> {
  try {
    await stat(file);
    return false;
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
}

/** Documents that are asked for at once. */
const CHUNK = 200;

/** The sources in the graph that a folder or file is or holds. */
export async function sourcesWithin(graph: Graph, path: string): Promise<string[]> {
  const ids = await graph.documentsWithin(path);
  const found: string[] = [];
  for (let at = 0; at < ids.length; at += CHUNK) {
    const documents = await graph.documents(ids.slice(at, at + CHUNK));
    found.push(...documents.flatMap((document) => document?.sources ?? []));
  }
  return found.filter((source) => source === path || source.startsWith(path + sep) || (fileOf(source) === path));
}
