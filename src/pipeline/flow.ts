import { setTimeout as pause } from 'node:timers/promises';

/** How much may be under way at once; one item always may. */
export interface Limits<Item> {
  readonly items: number;
  readonly size: number;
  readonly sizeOf: (item: Item) => number;
}

const aborted = (signal: AbortSignal | undefined): Promise<'aborted'> | undefined =>
  signal && new Promise((resolve) => {
    if (signal.aborted) resolve('aborted');
    else signal.addEventListener('abort', () => { resolve('aborted'); }, { once: true });
  });

/**
 * What `work` makes of each item, in the order of the items, several at once. Items are taken only as fast as results are, and a
 * result is given as soon as it and those before it are there. The signal ends it at once, whatever is under way.
 */
export async function* mapInOrder<Item, Result>(
  items: AsyncIterable<Item>, work: (item: Item) => Promise<Result>, limits: Limits<Item>, signal?: AbortSignal,
): AsyncGenerator<Result> {
  const source = items[Symbol.asyncIterator]();
  const underway: { readonly result: Promise<Result>; readonly size: number }[] = [];
  const end = aborted(signal);
  let size = 0;
  let coming: Promise<IteratorResult<Item>> | undefined;
  let isExhausted = false;
  const begin = (item: Item): void => {
    const result = work(item);
    result.catch(() => undefined);
    const own = limits.sizeOf(item);
    underway.push({ result, size: own });
    size += own;
  };
  try {
    while (!signal?.aborted) {
      if (!isExhausted && underway.length < limits.items && size < limits.size) coming ??= source.next();
      const first = underway[0]?.result;
      const waited = [first?.then(() => 'result' as const), coming, end].filter((one) => one !== undefined);
      if (!first && !coming) return;
      const event = await Promise.race(waited);
      if (event === 'aborted') return;
      if (event === 'result') {
        size -= underway.shift()!.size;
        yield first!;
      } else {
        coming = undefined;
        if (event.done) isExhausted = true;
        else begin(event.value);
      }
    }
  } finally {
    void source.return?.();
  }
}

/** How long a batch waits for the next item before it goes as it is, in milliseconds. */
const PATIENCE = 20;

/** Items in batches of as many as come without much of a wait. */
export async function* inBatches<Item>(items: AsyncIterable<Item>, isFull: (batch: readonly Item[]) => boolean): AsyncGenerator<Item[]> {
  const source = items[Symbol.asyncIterator]();
  try {
    let coming = source.next();
    for (let first = await coming; !first.done; first = await coming) {
      const batch = [first.value];
      coming = source.next();
      while (!isFull(batch)) {
        const more = await Promise.race([coming, pause(PATIENCE)]);
        if (!more || more.done) break;
        batch.push(more.value);
        coming = source.next();
      }
      yield batch;
    }
  } finally {
    void source.return?.();
  }
}
