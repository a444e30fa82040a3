import { findPaths, type Path } from '../../ask/index.js';
import { notFound, type Entity } from '../../model/index.js';
import type { TieType } from '../../store/index.js';
import { numberUpTo } from '../arguments.js';
import type { Resolve } from '../context.js';
import { idOf } from '../global-ids.js';
import { cypherOf, permalink } from './network.js';

const LONGEST = 8;
const MOST = 100;

interface PathArguments {
  readonly to: string;
  readonly longest: number;
  readonly shortest: boolean;
  readonly through: readonly TieType[];
  readonly directed: boolean;
  readonly limit: number;
}

const answer = ({ entities, edges }: Path): unknown => ({ length: edges.length, entities, relationships: edges });

export const paths: Resolve<Entity, unknown, PathArguments> = async (from, args, { reader }) => {
  const to = await reader.findEntity(idOf('entity', args.to));
  if (!to) throw notFound(`to: there is no entity ${args.to}: search for it by name`);
  const found = await findPaths(reader.traversal, {
    from, to,
    longest: numberUpTo(LONGEST, 'longest', args.longest),
    shortest: args.shortest,
    types: args.through,
    directed: args.directed,
    limit: numberUpTo(MOST, 'limit', args.limit),
  });
  const entities = found.paths.flatMap((path) => path.entities);
  reader.see(entities);
  const ids = [...new Set(entities.map(({ id }) => id))];
  const edges = [...new Set(found.paths.flatMap((path) => path.edges.map(({ id }) => id)))];
  return { ...found, paths: found.paths.map(answer), cypher: cypherOf(reader.traversal.drawEdges(ids, edges)), permalink: permalink(from.id) };
};
