import { useEffect, useState } from 'preact/hooks';
import type { Rows } from './types.js';

export const PAGE_ROWS = 50;

export interface MoreRows<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  /** Fetches the next page; undefined when all rows are here. */
  readonly more?: (() => void) | undefined;
  readonly busy: boolean;
  readonly failed: boolean;
}

export interface NextPage {
  readonly first: number;
  readonly after: string | null;
}

/** The first page of a connection, and those that `fetchNext` finds after it. */
export function useRows<Row>(first: Rows<Row>, fetchNext: (page: NextPage) => Promise<Rows<Row> | null | undefined>): MoreRows<Row> {
  const [pages, setPages] = useState<readonly Rows<Row>[]>([first]);
  const [progress, setProgress] = useState<'idle' | 'busy' | 'failed'>('idle');
  useEffect(() => {
    setPages([first]);
    setProgress('idle');
  }, [first]);
  const { pageInfo } = pages.at(-1)!;
  const more = async (): Promise<void> => {
    setProgress('busy');
    try {
      const page = await fetchNext({ first: PAGE_ROWS, after: pageInfo.endCursor });
      if (page) setPages((earlier) => (earlier[0] === first ? [...earlier, page] : earlier));
      setProgress(page ? 'idle' : 'failed');
    } catch {
      setProgress('failed');
    }
  };
  return {
    rows: pages.flatMap(({ nodes }) => nodes),
    total: first.totalCount,
    more: pageInfo.hasNextPage ? () => void more() : undefined,
    busy: progress === 'busy',
    failed: progress === 'failed',
  };
}
