import { type Block, type EntityDoubt, type Kin, type KnownName, type NameChanges, Overtaken, type Passage, type Sense, type Use } from '../model/index.js';
import { decodeKnown } from './names.js';
import { inOrder } from './reading.js';
import type { Ask } from './statements.js';

/** What resolution keeps in the graph between documents: senses of names, and where those meet that may mean one thing. */
export interface NameMemory {
  senses(ids: readonly string[]): Promise<(Sense | undefined)[]>;
  /** Blocks of more than `most` senses come without them, unknown ones empty. */
  blocks(ids: readonly string[], most: number): Promise<Block[]>;
  /** What each document says under its names. */
  uses(documents: readonly string[]): Promise<(readonly Use[])[]>;
  /** Keys of the senses that each document uses. */
  companies(documents: readonly string[]): Promise<(readonly string[])[]>;
  /** Ids of the documents that use any of the senses. */
  usersOf(senses: readonly string[]): Promise<string[]>;
  /** For each sense the first documents by id that use it, up to `most`. */
  firstUsers(senses: readonly string[], most: number): Promise<(readonly string[])[]>;
  /** Passages that any document holds; those of more than `most` documents come without them. */
  passages(ids: readonly string[], most: number): Promise<Passage[]>;
  /** By what reprints of those documents are found that the memory knows. */
  sketches(documents: readonly string[]): Promise<Kin[]>;
  /** All documents of the origins of these. */
  kin(documents: readonly string[]): Promise<Kin[]>;
  /** By which names general reference knows each entity, as the graph says it. */
  knownNames(entities: readonly string[]): Promise<(readonly KnownName[])[]>;
  /** Pairs of entities that may be one, those first on which most depends; of two entities that which speaks most for them. */
  doubts(limit: number): Promise<EntityDoubt[]>;
  /** What the names were resolved by, as it was kept; undefined where they never were, or not to the end. */
  knowledge(): Promise<string | undefined>;
  keepKnowledge(knowledge: string): Promise<void>;
  /** Changes the memory without any document. */
  change(changes: NameChanges): Promise<void>;
  /** Forgets all senses, doubts and blocks, and what they were resolved by. */
  forget(): Promise<void>;
}

/** Senses, doubts or blocks that are forgotten in one transaction. */
const FORGOTTEN_AT_ONCE = 10_000;

type Write = <T>(work: (ask: Ask) => Promise<T>) => Promise<T>;

const toSense = ([id, key, entityId, state]: readonly string[]): Sense => ({ id: id!, key: key!, entityId: entityId!, state: state! });

export function nameMemory(ask: Ask, write: Write): NameMemory {
  const askFor = async <T>(name: string, ids: readonly string[], parameters = {}): Promise<T[]> =>
    (ids.length > 0 ? await ask(name, { ids, ...parameters }) : []) as unknown as T[];
  return {
    async senses(ids) {
      return inOrder(ids, (await ask('read/senses', { ids })) as unknown as Sense[], ({ id }) => id);
    },
    async blocks(ids, most) {
      const found = inOrder(ids, (await ask('read/blocks', { ids, most })) as unknown as Block[], ({ id }) => id);
      return found.map((block, i) => block ?? { id: ids[i]!, size: 0, keys: [] });
    },
    async uses(documents) {
      const rows = (await ask('read/uses', { ids: documents })) as unknown as (Use & { documentId: string })[];
      const byDocument = new Map<string, Use[]>(documents.map((id) => [id, []]));
      for (const row of rows) byDocument.get(row.documentId)!.push(row);
      return documents.map((id) => byDocument.get(id) ?? []);
    },
    async companies(documents) {
      const rows = await askFor<{ id: string; keys: string[] }>('read/companies', documents);
      return inOrder(documents, rows, ({ id }) => id).map((row) => row?.keys ?? []);
    },
    async usersOf(senses) {
      return (await ask('read/users', { ids: senses })).map(({ documentId }) => documentId as string);
    },
    async firstUsers(senses, most) {
      const rows = (await ask('read/first-users', { ids: senses, most })) as unknown as { id: string; documents: string[] }[];
      return inOrder(senses, rows, ({ id }) => id).map((row) => row?.documents ?? []);
    },
    passages: (ids, most) => askFor<Passage>('read/passages', ids, { most }),
    sketches: (documents) => askFor<Kin>('read/sketches', documents),
    kin: (documents) => askFor<Kin>('read/kin', documents),
    async knownNames(ids) {
      const rows = (await ask('read/known-names', { ids })) as unknown as { id: string; known: string[] }[];
      return inOrder(ids, rows, ({ id }) => id).map((row) => row?.known.map(decodeKnown) ?? []);
    },
    async doubts(limit) {
      const rows = (await ask('read/doubts', { limit })) as unknown as (Omit<EntityDoubt, 'senses'> & { senses: string[][] })[];
      return rows.map(({ senses, ...doubt }) => ({ ...doubt, senses: senses.map(toSense).sort((a, b) => (a.id < b.id ? -1 : 1)) as unknown as EntityDoubt['senses'] }));
    },
    async knowledge() {
      const [row] = await ask('schema/knowledge');
      return (row?.['knowledge'] as string | null) ?? undefined;
    },
    async keepKnowledge(knowledge) {
      await write((run) => run('schema/keep-knowledge', { knowledge }));
    },
    change: (changes) => write((run) => changeNames(run, changes)),
    async forget() {
      await write((run) => run('schema/keep-knowledge', { knowledge: null }));
      for (const what of ['schema/forget-doubts', 'schema/forget-senses', 'schema/forget-blocks']) {
        let gone: unknown;
        do [{ gone }] = (await write((run) => run(what, { limit: FORGOTTEN_AT_ONCE }))) as [{ gone: unknown }];
        while (gone !== 0);
      }
    },
  };
}

/** Throws Overtaken where the memory is not as it was when the changes were worked out. */
async function lock({ senses, blocks }: NameChanges, ask: Ask): Promise<void> {
  const states = await ask('write/lock-senses', { ids: senses.map(({ id }) => id).sort() });
  const sizes = await ask('write/lock-blocks', { ids: blocks.map(({ id }) => id).sort() });
  const expected = new Map(senses.map(({ id, before }) => [id, before]));
  const before = new Map(blocks.map(({ id, before: size }) => [id, size]));
  const isOld = states.some(({ id, state }) => expected.get(id as string) !== state) ||
    sizes.some(({ id, size }) => before.get(id as string) !== (size ?? 0));
  if (isOld) throw new Overtaken();
}

const nonEmpty = (ask: Ask, name: string, rows: readonly unknown[]): Promise<unknown> | undefined =>
  rows.length > 0 ? ask(name, { rows }) : undefined;

const withIds = (ask: Ask, name: string, ids: readonly string[]): Promise<unknown> | undefined =>
  ids.length > 0 ? ask(name, { ids }) : undefined;

async function changeDoubts(ask: Ask, { of, pairs }: NameChanges['doubts']): Promise<void> {
  if (of.length === 0) return;
  const before = new Set((await ask('write/doubts-of', { ids: of })).map(({ id }) => id as string));
  const now = new Set(pairs.map(({ id }) => id));
  await withIds(ask, 'write/remove-doubts', [...before].filter((id) => !now.has(id)));
  await nonEmpty(ask, 'write/doubts', pairs.filter(({ id }) => !before.has(id)));
}

/** Writes what names change, in the transaction of `ask`, once their documents are there. Throws Overtaken. */
export async function changeNames(ask: Ask, changes: NameChanges): Promise<void> {
  const { senses, gone, blocks, doubts, uses, sketches } = changes;
  await lock(changes, ask);
  const links = (kind: 'entered' | 'left'): unknown[] => blocks.flatMap((block) => block[kind].map((senseId) => ({ senseId, blockId: block.id })));
  const sized = blocks.filter(({ size }) => size > 0);
  await nonEmpty(ask, 'write/senses', senses.map(({ id, key, entityId, state }) => ({ id, properties: { key, entityId, state } })));
  await withIds(ask, 'write/remove-uses', uses.map(({ documentId }) => documentId));
  await nonEmpty(ask, 'write/leave-blocks', links('left').filter((link) => !gone.includes((link as { senseId: string }).senseId)));
  await changeDoubts(ask, doubts);
  await withIds(ask, 'write/remove-senses', gone);
  await nonEmpty(ask, 'write/blocks', sized.map(({ id, size }) => ({ id, size })));
  await withIds(ask, 'write/remove-blocks', blocks.filter(({ size }) => size === 0).map(({ id }) => id));
  await nonEmpty(ask, 'write/enter-blocks', links('entered'));
  await nonEmpty(ask, 'write/uses', uses.flatMap(({ documentId, uses: said }) => said.map((use) => ({ documentId, ...use }))));
  await nonEmpty(ask, 'write/sketches', sketches.map(({ documentId, sketch }) => ({ documentId, sketch })));
  await nonEmpty(ask, 'write/passages', sketches.flatMap(({ documentId, passages }) => passages.map((id) => ({ documentId, id }))));
}

/** Takes away passages that only these documents hold. */
export async function removePassages(ask: Ask, documents: readonly string[]): Promise<void> {
  if (documents.length === 0) return;
  const rows = await ask('write/passages-of-documents', { ids: documents });
  await withIds(ask, 'write/remove-passages', rows.map(({ id }) => id as string));
}
