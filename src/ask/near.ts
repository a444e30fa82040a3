import type { Party, Query } from './query.js';

const ANYONE: Party = { names: [] };

/** The question for any goods, then for any firm: asked where the documents say nothing of both together. */
export function nearTo(query: Query): readonly Query[] {
  const { operation, type, goods, names, asked } = query;
  const isOfGoods = operation === 'relation' && type === 'SUPPLIES' && goods.length > 0 && names.length > 0;
  if (!isOfGoods || (asked !== undefined && asked !== 'whether')) return [];
  return [{ ...query, goods: [] }, { ...query, subject: ANYONE, object: ANYONE, names: [] }];
}
