import type { Page, PageRequest } from '../store/graph.js';

/** What a Relay connection is resolved from; each part is put together when it is asked for. */
export interface Connection<Node> {
  readonly edges: () => readonly { readonly node: Node; readonly cursor: () => string }[];
  readonly nodes: () => readonly Node[];
  readonly pageInfo: () => {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | undefined;
    readonly endCursor: string | undefined;
  };
  readonly totalCount: number;
}

/** A page of the store as a Relay connection of what `toNode` makes of its values; `beside` says what edges hold beside the node. */
export function connection<T, Node>(
  { rows, hasNext, total }: Page<T>, { after }: PageRequest, toNode: (value: T) => Node, beside?: (value: T) => object,
): Connection<Node> {
  return {
    edges: () => rows.map((row) => ({ ...beside?.(row.value), node: toNode(row.value), cursor: () => row.cursor })),
    nodes: () => rows.map(({ value }) => toNode(value)),
    pageInfo: () => ({ hasNextPage: hasNext, hasPreviousPage: after !== undefined, startCursor: rows[0]?.cursor, endCursor: rows.at(-1)?.cursor }),
    totalCount: total,
  };
}

export const itself = <T>(value: T): T => value;

export const edgeOf = <Edge>({ edge }: { readonly edge: Edge }): Edge => edge;
