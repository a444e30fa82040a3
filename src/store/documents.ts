import type { DocumentGraph, StoredDocument } from '../model/index.js';
import { copiesOf, type Change, type Copy, type Standing } from './copies.js';
import type { Value } from './engine.js';
import { present } from './rows.js';
import type { Ask } from './statements.js';

interface StandingRow {
  readonly documentId: string;
  readonly fingerprint: string | null;
  readonly copies: readonly Value[];
}

/** Sources that leave the documents they hold, and what they bring instead. */
export interface Move {
  readonly leaving: readonly string[];
  /** No text and no source twice. */
  readonly incoming: readonly DocumentGraph[];
  /** Documents that stay and whose claims mean something else now. */
  readonly repointed: readonly DocumentGraph[];
}

/** Locks documents until the transaction ends, creates those that are new, and tells how they stand. */
export async function lockDocuments(ask: Ask, ids: Iterable<string>): Promise<Standing[]> {
  const rows = await ask('write/lock-documents', { ids: [...new Set(ids)].sort() }) as unknown as StandingRow[];
  return rows.map(({ documentId, fingerprint, copies }) =>
    ({ id: documentId, fingerprint: fingerprint ?? undefined, copies: copies.map((copy) => present(copy) as Copy) }));
}

export async function moveSources(ask: Ask, { leaving, incoming }: Move): Promise<void> {
  if (leaving.length === 0) return;
  await ask('write/remove-holdings', { sources: leaving });
  const rows = incoming.flatMap(({ document }) => copiesOf(document).map((copy) => ({ documentId: document.id, id: copy.id, properties: copy })));
  if (rows.length > 0) await ask('write/sources', { rows });
  else await ask('write/remove-sources', { sources: leaving });
}

/** Lets each document's original copy describe it; `read` are the documents whose claims come. */
export async function describeDocuments(ask: Ask, changes: readonly Change[], read: readonly StoredDocument[]): Promise<void> {
  const texts = new Map(read.map(({ id, text }) => [id, text]));
  const rows = changes.flatMap(({ id, original, outcome }) => {
    if (!original || outcome === 'unchanged') return [];
    const { name, title, date, url, fingerprint } = original;
    return [{ id, properties: { name, title, date, url, ...(outcome === 'read' && { fingerprint, text: texts.get(id) }) } }];
  });
  const unread = changes.flatMap(({ original, isUnread }) => (original && isUnread ? [original.id] : []));
  if (rows.length > 0) await ask('write/documents', { rows });
  if (unread.length > 0) await ask('write/unread-sources', { sources: unread });
}

/** Says of which origin documents are that say so themselves. */
export async function keepOrigins(ask: Ask, documents: readonly StoredDocument[]): Promise<void> {
  const rows = documents.flatMap(({ id, originId }) => (originId === undefined ? [] : [{ id, originId }]));
  if (rows.length > 0) await ask('write/origins', { rows });
}

/** Takes away documents that no source holds, once nothing else hangs on them. */
export async function removeDocuments(ask: Ask, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await ask('write/remove-documents', { ids });
}
