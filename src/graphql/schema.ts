import { readFileSync } from 'node:fs';
import type { GraphQLSchema } from 'graphql';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { claimResolvers } from './resolvers/claim.js';
import { curationResolvers } from './resolvers/curation.js';
import { entityResolvers } from './resolvers/entity.js';
import { loadResolvers } from './resolvers/load.js';
import { mutationResolvers } from './resolvers/mutation.js';
import { networkResolvers } from './resolvers/network.js';
import { nodeResolvers } from './resolvers/node.js';
import { overviewResolvers } from './resolvers/overview.js';
import { queryResolvers } from './resolvers/query.js';
import { productResolvers } from './resolvers/product.js';
import { regionResolvers } from './resolvers/regions.js';
import { relationshipResolvers } from './resolvers/relationship.js';

const typeDefs = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');

/** schema.graphql with its resolvers; one for the process, since it holds no state. */
export const schema: GraphQLSchema = makeExecutableSchema({
  typeDefs,
  resolvers: [queryResolvers, mutationResolvers, loadResolvers, nodeResolvers, entityResolvers, relationshipResolvers, claimResolvers, productResolvers, networkResolvers, overviewResolvers, regionResolvers, curationResolvers],
});
