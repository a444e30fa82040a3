import { badInput, unavailable } from '../model/index.js';
import type { Contents, ContentNode, ContentRelationship, Properties, Size } from './contents.js';

/** Counts up when backups are written in another way; what the lines hold is the business of the graph's version. */
const FORMAT = 1;

/** The label of the graph's own node, which says the version. */
export const OWN = 'Smezhnik';

interface Header extends Size {
  /** What the file is. */
  readonly smezhnik: string;
  readonly format: number;
}

type NodeLine = readonly [ref: number, labels: readonly string[], properties: Properties];
type RelationshipLine = readonly [from: number, to: number, type: string, properties: Properties];

export type BackupItem = { readonly node: ContentNode } | { readonly relationship: ContentRelationship };

/** What has passed by so far, of how much. */
export type OnRow = (done: number, total: number) => void;

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

/**
 * The graph as JSON lines: how much it is, its nodes, its relationships, and an end. Throws UNAVAILABLE when it turns out that
 * somebody wrote to the graph meanwhile, since what was read is then of no one time.
 */
export async function* writeBackup(contents: Contents, onRow: OnRow = () => undefined): AsyncGenerator<string> {
  const size = await contents.size();
  const total = size.nodes + size.relationships;
  const header: Header = { smezhnik: 'backup', format: FORMAT, ...size };
  let done = 0;
  yield line(header);
  for await (const { ref, labels, properties } of contents.nodes()) {
    yield line([ref, labels, properties] satisfies NodeLine);
    onRow(done += 1, total);
  }
  const nodes = done;
  for await (const { from, to, type, properties } of contents.relationships()) {
    yield line([from, to, type, properties] satisfies RelationshipLine);
    onRow(done += 1, total);
  }
  if (nodes !== size.nodes || done !== total) throw unavailable('the graph changed while it was read: end what writes to it, and back up again');
  yield line({ end: true });
}

function headerOf(text: string | undefined): Header {
  try {
    const header = JSON.parse(text ?? '') as Header;
    if (header.smezhnik === 'backup') {
      if (header.format === FORMAT) return header;
      throw badInput(`it is a backup of format ${header.format}, and this program reads ${FORMAT}: use the program that wrote it`);
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw badInput('it is no backup of Smezhnik: give a file that smezhnik backup wrote');
}

function itemOf(row: NodeLine | RelationshipLine): BackupItem {
  if (row.length === 3) return { node: { ref: row[0], labels: row[1], properties: row[2] } };
  return { relationship: { from: row[0], to: row[1], type: row[2], properties: row[3] } };
}

/** A backup that is being read. */
export interface BackupReading {
  readonly size: Size;
  /** Throws BAD_INPUT at its end for a backup that was cut short. */
  readonly items: AsyncIterable<BackupItem>;
}

/** Reads the lines of a backup. Throws BAD_INPUT for what is none. */
export async function readBackup(lines: AsyncIterable<string>): Promise<BackupReading> {
  const iterator = lines[Symbol.asyncIterator]();
  const first = await iterator.next();
  const size = headerOf(first.done ? undefined : first.value);
  async function* items(): AsyncGenerator<BackupItem> {
    for (let at = 2; ; at += 1) {
      const next = await iterator.next();
      if (next.done) throw badInput(`the backup ends at line ${at}, before its end: it was cut short; take another one`);
      const row = JSON.parse(next.value) as NodeLine | RelationshipLine | { readonly end: true };
      if ('end' in row) return;
      yield itemOf(row);
    }
  }
  return { size, items: items() };
}
