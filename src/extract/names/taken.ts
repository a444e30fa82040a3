import type { Draft } from './draft.js';
import type { Range } from './token.js';

/** Which tokens of a line belong to a name already. */
export class Taken {
  readonly #tokens: boolean[] = [];

  constructor(drafts: readonly Draft[] = []) {
    for (const draft of drafts) this.take(draft);
  }

  take({ from, to }: Range): void {
    for (let index = from; index < to; index++) this.#tokens[index] = true;
  }

  isFree({ from, to }: Range): boolean {
    for (let index = from; index < to; index++) if (this.#tokens[index]) return false;
    return true;
  }
}
