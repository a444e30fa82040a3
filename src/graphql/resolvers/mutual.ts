import type { Edge, Entity } from '../../model/index.js';
import { numberUpTo } from '../arguments.js';
import type { Resolve } from '../context.js';
import type { Reader } from '../reader.js';

const MOST = 100;

interface Pair {
  readonly one: Edge;
  readonly other: Edge;
}

async function pairs(reader: Reader, id: string | undefined, limit: number): Promise<Pair[]> {
  const found = await reader.traversal.mutualSupplies(id, numberUpTo(MOST, 'limit', limit));
  return found.map(([one, other]) => ({ one, other }));
}

export const mutualSuppliers: Resolve<unknown, Pair[], { limit: number }> = (_, { limit }, { reader }) => pairs(reader, undefined, limit);

export const mutualSuppliersOf: Resolve<Entity, Pair[], { limit: number }> = ({ id }, { limit }, { reader }) => pairs(reader, id, limit);
