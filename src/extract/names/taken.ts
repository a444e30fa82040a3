import type { Draft } from './draft.js';
import type { Range } from './token.js';

/** Which tokens of a line belong to a name already. */
export class Taken {
  readonly #drafts: (Draft | undefined)[] = [];

  constructor(drafts: readonly Draft[] = []) {
    for (const draft of drafts) this.take(draft);
  }

  take(draft: Draft): void {
    for (let index = draft.from; index < draft.to; index++) this.#drafts[index] = draft;
  }

  /** The name that the token belongs to. */
  at(index: number): Draft | undefined {
    return this.#drafts[index];
  }

  isFree({ from, to }: Range): boolean {
    for (let index = from; index < to; index++) if (this.#drafts[index]) return false;
    return true;
  }
}
