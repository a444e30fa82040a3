export interface Branch<Node> {
  readonly node: Node;
  readonly children: readonly Branch<Node>[];
}

export interface Place<Node> {
  readonly node: Node;
  /** 0 at the root. */
  readonly depth: number;
  /** Leaves stand on whole rows from 0, a parent in the middle of its children. */
  readonly row: number;
  readonly parent?: Place<Node> | undefined;
}

interface Draft<Node> {
  node: Node;
  depth: number;
  row: number;
  parent?: Draft<Node> | undefined;
}

/** Where the nodes of trees stand, each parent before its children. */
export function placeTrees<Node>(roots: readonly Branch<Node>[]): Place<Node>[] {
  const places: Draft<Node>[] = [];
  let leaves = 0;
  const place = ({ node, children }: Branch<Node>, depth: number, parent?: Draft<Node>): number => {
    const draft: Draft<Node> = { node, depth, row: 0, parent };
    places.push(draft);
    const rows = children.map((child) => place(child, depth + 1, draft));
    draft.row = rows.length > 0 ? (rows[0]! + rows.at(-1)!) / 2 : leaves++;
    return draft.row;
  };
  for (const root of roots) place(root, 0);
  return places;
}

/** How many rows the places need. */
export const rowsOf = (places: readonly Place<unknown>[]): number => 1 + Math.max(0, ...places.map(({ row }) => row));
