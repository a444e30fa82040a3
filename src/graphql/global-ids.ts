import { badInput } from '../model/index.js';

const HOLDERS = ['entity', 'relationship', 'claim', 'document', 'product'] as const;

/** What a global id is the id of. */
export type Holder = (typeof HOLDERS)[number];

/** An id that says what it is the id of (`entity:4f1c…`), so that `node(id:)` reads one thing with one call. */
export const globalId = (holder: Holder, id: string): string => `${holder}:${id}`;

/** Takes a global id apart; BAD_INPUT for anything else. */
export function parseGlobalId(text: string): { holder: Holder; id: string } {
  const holder = HOLDERS.find((candidate) => text.startsWith(`${candidate}:`));
  if (!holder) throw badInput(`id: «${text}» is not a global id: those begin with ${HOLDERS.map((name) => `${name}:`).join(', ')}`);
  return { holder, id: text.slice(holder.length + 1) };
}

/** The store's id inside a global id of one kind; BAD_INPUT for an id of something else. */
export function idOf(expected: Holder, text: string): string {
  const { holder, id } = parseGlobalId(text);
  if (holder !== expected) throw badInput(`id: «${text}» begins with ${holder}:, and this field takes ids that begin with ${expected}: — ask node(id:) instead`);
  return id;
}
