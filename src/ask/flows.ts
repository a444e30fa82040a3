import type { Edge } from '../model/index.js';
import { nameKey, type RelationBetween, type Traversal } from '../store/index.js';
import { placeKeys, regionOf, regions } from './regions.js';

/** Supplies from one region to another. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly edges: readonly Edge[];
}

export interface FlowRequest {
  /** Names of regions or places; every region when left out. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Only relations first stated after this date. */
  readonly after?: string | undefined;
  /** Supplies read at most. */
  readonly limit: number;
}

const everyRegion = (): string[] => [...regions().keys()].flatMap(placeKeys);

/** The regions of an end; the place itself where it was asked for by its own name. */
const namesOf = (keys: readonly string[], asked: string | undefined): string[] =>
  (asked !== undefined ? [asked] : [...new Set(keys.flatMap((key) => regionOf(key) ?? []))]);

function toFlows(relations: readonly RelationBetween[], { from, to }: FlowRequest): Flow[] {
  const flows = new Map<string, { from: string; to: string; edges: Edge[] }>();
  for (const { edge, ...ends } of relations) {
    for (const source of namesOf(ends.from, from)) {
      for (const target of namesOf(ends.to, to)) {
        const key = `${nameKey(source)} ${nameKey(target)}`;
        const flow = flows.get(key) ?? { from: source, to: target, edges: [] };
        flow.edges.push(edge);
        flows.set(key, flow);
      }
    }
  }
  return [...flows.values()].sort((a, b) => b.edges.length - a.edges.length || (a.from + a.to < b.from + b.to ? -1 : 1));
}

/** Flows between regions, the broadest first, and whether supplies were left out because of the limit. */
export async function readFlows(traversal: Traversal, request: FlowRequest): Promise<{ flows: Flow[]; truncated: boolean }> {
  const { from, to, after, limit } = request;
  const keys = (name: string | undefined): string[] => (name === undefined ? everyRegion() : placeKeys(name));
  const relations = await traversal.relationsBetween({ from: keys(from), to: keys(to), types: ['SUPPLIES'], after, limit: limit + 1 });
  return { flows: toFlows(relations.slice(0, limit), request), truncated: relations.length > limit };
}
