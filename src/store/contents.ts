import type { Value } from './engine.js';

export type Properties = Readonly<Record<string, Value>>;

export interface ContentNode {
  /** What relationships call it by: a whole number, unique among the nodes, and mostly without gaps. */
  readonly ref: number;
  readonly labels: readonly string[];
  readonly properties: Properties;
}

export interface ContentRelationship {
  readonly from: number;
  readonly to: number;
  readonly type: string;
  readonly properties: Properties;
}

/** A database as it is, whatever it means. Both can be read more than once, and are never in memory as a whole. */
export interface Contents {
  nodes(): AsyncIterable<ContentNode>;
  relationships(): AsyncIterable<ContentRelationship>;
  size(): Promise<Size>;
}

export interface Size {
  readonly nodes: number;
  readonly relationships: number;
}

/** A database that can be read out and filled without knowing what it means. */
export interface Storage {
  readonly contents: Contents;
  /** Creates nodes with these labels, in one transaction. Gives what relationships call them by, in the order of the rows. */
  createNodes(labels: readonly string[], rows: readonly Properties[]): Promise<number[]>;
  /** Creates relationships of a type, in one transaction. */
  createRelationships(type: string, rows: readonly Omit<ContentRelationship, 'type'>[]): Promise<void>;
}
