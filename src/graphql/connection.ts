import type { Page, PageRequest } from '../store/graph.js';

export interface ConnectionEdge<T> {
  readonly cursor: string;
  readonly node: T;
}

export interface Connection<Edge extends ConnectionEdge<unknown>> {
  readonly edges: readonly Edge[];
  readonly nodes: readonly Edge['node'][];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | undefined;
    readonly endCursor: string | undefined;
  };
  readonly totalCount: number;
}

/** A page of the store as a Relay connection; `row` says what each value adds to its edge. */
export function connection<T, Row extends { readonly node: unknown }>(
  page: Page<T>,
  { after }: PageRequest,
  row: (value: T) => Row,
): Connection<Row & { cursor: string }> {
  const edges = page.rows.map(({ cursor, value }) => ({ ...row(value), cursor }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: { hasNextPage: page.hasNext, hasPreviousPage: after !== undefined, startCursor: edges[0]?.cursor, endCursor: edges.at(-1)?.cursor },
    totalCount: page.total,
  };
}

export const itself = <T>(value: T): { node: T } => ({ node: value });
