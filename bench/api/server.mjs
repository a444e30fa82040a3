// One server of the comparison in a process of its own: ours, peer or static. Talks to its parent by messages.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PEER_SCHEMA } from './queries.mjs';

const [kind, peerFolder] = process.argv.slice(2);
const target = { url: process.env.NEO4J_URI, user: 'neo4j', password: process.env.NEO4J_PASSWORD };
/** Cypher statements of the requests since they were last asked for: {statement, parameters, wave}; those of one wave ran at once. */
let calls = [];
let [inFlight, wave] = [0, 0];

async function recorded(statement, parameters, run) {
  if (inFlight++ === 0) wave++;
  calls.push({ statement, parameters: JSON.parse(JSON.stringify(parameters, (_, value) => value ?? null)), wave });
  try {
    return await run();
  } finally {
    inFlight--;
  }
}

async function ours() {
  const [{ openNeo4j }, { graphOn }, { createApi }] = await Promise.all(
    ['store/neo4j.js', 'store/open.js', 'graphql/index.js'].map((path) => import(`../../dist/${path}`)));
  const engine = await openNeo4j(target);
  const { read } = engine;
  engine.read = (statement, parameters, signal) => recorded(statement, parameters, () => read(statement, parameters, signal));
  return createApi({ graph: await graphOn(engine, target.url) }).listener;
}

async function peer() {
  const require = createRequire(join(peerFolder, 'package.json'));
  const [{ Neo4jGraphQL }, { createYoga }, neo4j] = ['@neo4j/graphql', 'graphql-yoga', 'neo4j-driver'].map(require);
  const driver = neo4j.driver(target.url, neo4j.auth.basic(target.user, target.password));
  const schema = await new Neo4jGraphQL({ typeDefs: PEER_SCHEMA, driver, features: { excludeDeprecatedFields: { aggregationFilters: true } } }).getSchema();
  return createYoga({ schema, logging: false, graphiql: false, landingPage: false, context: { executionContext: driver } });
}

async function still() {
  const { createYoga, createSchema } = await import('graphql-yoga');
  const schema = createSchema({ typeDefs: 'type Query { hello: String! }', resolvers: { Query: { hello: () => 'world' } } });
  return createYoga({ schema, logging: false, graphiql: false, landingPage: false });
}

const server = createServer(await { ours, peer, static: still }[kind]());
/** A client that waits for the others' turn must not lose its connection. */
server.keepAliveTimeout = 0;
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('message', (message) => {
  if (message === 'calls') process.send({ calls: calls.splice(0) });
  if (message === 'memory') process.send({ memory: process.memoryUsage.rss() });
});
process.on('disconnect', () => process.exit());
