import { lineageOf, type Kin } from '../../ask/index.js';
import type { Entity } from '../../model/index.js';
import { numberUpTo } from '../arguments.js';
import type { Resolve } from '../context.js';
import { cypherOf, permalink } from './network.js';

const answer = ({ entity, generations }: Kin): unknown => ({ organisation: entity, generations });

export const lineage: Resolve<Entity, unknown, { limit: number }> = async ({ id }, { limit }, { reader }) => {
  const { traversal } = reader;
  const family = await traversal.family(id, numberUpTo(Infinity, 'limit', limit));
  reader.see(family.members);
  const { ancestors, descendants, relatives, descents, supplies } = lineageOf(id, family);
  return {
    ancestors: ancestors.map(answer),
    descendants: descendants.map(answer),
    relatives: relatives.map(answer),
    descents,
    supplies,
    truncated: family.members.length >= limit,
    names: async () => (await traversal.namesInTime([id]))[0]!.map(({ documents, ...name }) => ({ ...name, documentCount: documents })),
    cypher: cypherOf(traversal.drawEdges(family.members.map((member) => member.id), family.edges.map((edge) => edge.id))),
    permalink: permalink(id),
  };
};
