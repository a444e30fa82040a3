import type { StoredDocument } from '../model/index.js';

/** What one source says about its copy of a text. */
export interface Copy extends Omit<StoredDocument, 'id' | 'sources' | 'text' | 'fingerprint' | 'originId'> {
  /** The source. */
  readonly id: string;
  /** Absent when the copy has to be read anew: it now describes the document, and the claims were read from another one. */
  readonly fingerprint?: string | undefined;
}

/** A document as it stands: its copies, and the fingerprint of the one its claims were read from. */
export interface Standing {
  readonly id: string;
  readonly fingerprint?: string | undefined;
  readonly copies: readonly Copy[];
}

/** What becomes of a document when some sources leave it and others come. */
export interface Change {
  readonly id: string;
  /** It had no copy before. */
  readonly isNew: boolean;
  /** The copy that describes the document from now on; undefined when none is left. */
  readonly original: Copy | undefined;
  /** gone: no copy is left. read: the claims are those of a copy that comes. described: only the description changes. */
  readonly outcome: 'gone' | 'read' | 'described' | 'unchanged';
  /** The claims were read from another copy, so that the original has to be read anew. */
  readonly isUnread: boolean;
}

const before = (a: Copy, b: Copy): boolean => {
  const [first, second] = [a.date ?? '~', b.date ?? '~'];
  return first < second || (first === second && a.id < b.id);
};

/** The copy that describes a document and is read: the earliest published, undated ones last, then the first by source. */
export const originalOf = (copies: readonly Copy[]): Copy | undefined =>
  copies.reduce<Copy | undefined>((first, copy) => (first && before(first, copy) ? first : copy), undefined);

/** The copies that a document brings along, one for each of its sources. */
export const copiesOf = ({ sources, name, title, date, url, fingerprint }: StoredDocument): Copy[] =>
  sources.map((id) => ({ id, name, title, date, url, fingerprint }));

/** Which copy describes the document once `leaving` have left it and `coming` have come, and what has to be written for it. */
export function change(standing: Standing, leaving: ReadonlySet<string>, coming: readonly Copy[]): Change {
  const staying = standing.copies.filter(({ id }) => !leaving.has(id));
  const original = originalOf([...staying, ...coming]);
  const outcome = outcomeOf(standing, original, coming);
  const isUnread = outcome === 'described' && original?.fingerprint !== standing.fingerprint;
  return { id: standing.id, isNew: standing.copies.length === 0, original, outcome, isUnread };
}

function outcomeOf({ copies }: Standing, original: Copy | undefined, coming: readonly Copy[]): Change['outcome'] {
  if (!original) return 'gone';
  if (coming.includes(original)) return 'read';
  return original.id === originalOf(copies)?.id ? 'unchanged' : 'described';
}
