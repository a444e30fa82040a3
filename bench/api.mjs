// This API, @neo4j/graphql, the bare driver with the same Cypher, and a static field, side by side on one Neo4j.
//   npm run bench:api [FIRMS]       100000 firms by default; a database that was filled before is used again
import { isDeepStrictEqual } from 'node:util';
import neo4j from 'neo4j-driver';
import { startServer } from './api/client.mjs';
import { peerFolder } from './api/peer.mjs';
import { QUESTIONS } from './api/queries.mjs';
import { interleaved, p50, p95, printTable, short } from './measure.mjs';
import { startNeo4j } from './neo4j.mjs';
import { fill } from './network/fill.mjs';
import { entityId } from './network/graphs.mjs';
import { firmName } from './network/names.mjs';
import { Network } from './network/network.mjs';

const firms = Number(process.argv[2] ?? 100_000);
const ROUNDS = 60;
const SUBJECTS = 20;
const CLIENTS = 16;
const SLOT = 1_500;
const SLOTS = 3;
const MOST_OF_BARE = 2.2;

/** Integers as the driver wants them. */
const driven = (value) => {
  if (Number.isInteger(value)) return neo4j.int(value);
  if (Array.isArray(value)) return value.map(driven);
  return value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, driven(each)])) : value ?? null;
};

/** Runs the statements as a program would that knows them: those that the API ran at once run at once. */
async function runBare(driver, waves) {
  for (const wave of waves) {
    await Promise.all(wave.map(async ({ statement, parameters }) => {
      const session = driver.session({ defaultAccessMode: 'READ' });
      const { records } = await session.run(statement, parameters);
      await session.close();
      return records.map((record) => record.toObject());
    }));
  }
}

async function subjectsOf(network) {
  const [firmIds, hubs] = [[], []];
  const idOf = (firm) => entityId('Company', firmName(firm));
  for (const { buyer, supplies } of network.buyers()) {
    if (hubs.length === 0) hubs.push(idOf(buyer));
    if (supplies.length >= 5 && supplies.length <= 8 && firmIds.length < SUBJECTS) firmIds.push(idOf(buyer));
  }
  return { firms: firmIds, hubs, beginnings: Array.from({ length: SUBJECTS }, (_, i) => firmName(i * 977 % network.firms).slice(0, 4)) };
}

/** Asks one question about one subject, page after page where it has pages; gives the answers. */
async function askAll(server, question, kind, subject) {
  const answers = [];
  let page = { hasNextPage: true, endCursor: undefined };
  while (page.hasNextPage) {
    const data = await server.ask(question[kind](subject, page.endCursor));
    answers.push(question.answer[kind](data));
    page = question.next?.[kind](data) ?? { hasNextPage: false };
  }
  return answers;
}

async function wavesOf(server, question, subject) {
  await server.calls();
  await askAll(server, question, 'ours', subject);
  const calls = await server.calls();
  const waves = calls.reduce((all, call) => all.set(call.wave, [...all.get(call.wave) ?? [], call]), new Map());
  return [...waves.values()].map((wave) => wave.map(({ statement, parameters }) => ({ statement, parameters: driven(parameters) })));
}

async function throughput(ask) {
  let [answered, isOver] = [0, false];
  setTimeout(() => { isOver = true; }, SLOT);
  const started = performance.now();
  await Promise.all(Array.from({ length: CLIENTS }, async (_, i) => {
    for (; !isOver; answered++) await ask(answered + i);
  }));
  return answered / (performance.now() - started) * 1000;
}

const server = await startNeo4j(`api-${firms}`, { heap: '2g', pageCache: '1g' });
const environment = { NEO4J_URI: server.url, NEO4J_PASSWORD: server.password };
await fill(server, firms);
const driver = neo4j.driver(server.url, neo4j.auth.basic('neo4j', server.password));
await driver.executeQuery('CREATE INDEX peer_entity_name IF NOT EXISTS FOR (e:Entity) ON (e.name)');
await driver.executeQuery('CALL db.awaitIndexes(300)');
const [ours, peer, still] = await Promise.all([startServer('ours', environment), startServer('peer', environment, peerFolder()), startServer('static', environment)]);
const subjects = await subjectsOf(new Network(firms));

const rows = [];
const perSecond = [];
for (const question of QUESTIONS) {
  const about = subjects[question.subjects];
  const subject = (i) => about[i % about.length];
  const bare = [];
  let calls = 0;
  for (const [i, each] of about.entries()) {
    bare[i] = await wavesOf(ours, question, each);
    const [own, theirs] = [await askAll(ours, question, 'ours', each), await askAll(peer, question, 'peer', each)];
    calls = bare[i].flat().length / own.length;
    if (!isDeepStrictEqual(own.flat(), theirs.flat())) console.error(`${question.name}: the answers about ${each} differ: ${JSON.stringify(own).slice(0, 300)} and ${JSON.stringify(theirs).slice(0, 300)}`);
  }
  const tasks = {
    ours: (i) => askAll(ours, question, 'ours', subject(i)),
    peer: (i) => askAll(peer, question, 'peer', subject(i)),
    bare: (i) => runBare(driver, bare[i % bare.length]),
    static: () => still.ask({ query: '{ hello }' }),
  };
  const times = await interleaved(tasks, question.next ? ROUNDS / 3 : ROUNDS);
  const [own, theirs, driverAlone] = [p50(times.ours), p50(times.peer), p50(times.bare)];
  const verdict = (ratio, most) => `${short(ratio)} ${ratio <= most ? '≤' : '>'} ${most}`;
  rows.push([question.name, ...['ours', 'peer', 'bare', 'static'].map((kind) => `${short(p50(times[kind]))}/${short(p95(times[kind]))}`),
    verdict(own / theirs, question.most), verdict(own / driverAlone, MOST_OF_BARE), calls]);
  const rates = { ours: [], peer: [], bare: [], static: [] };
  for (let slot = 0; slot < SLOTS; slot++) for (const kind of Object.keys(rates)) rates[kind].push(await throughput(tasks[kind]));
  perSecond.push([question.name, ...Object.values(rates).map((values) => p50(values))]);
}

console.log(`${firms} firms; milliseconds p50/p95 of one client`);
printTable(['', 'this API', '@neo4j/graphql', 'bare driver', 'static field', 'to @neo4j/graphql', 'to bare', 'Cypher calls'], rows);
console.log(`\nanswers a second with ${CLIENTS} clients`);
printTable(['', 'this API', '@neo4j/graphql', 'bare driver', 'static field'], perSecond);
const memory = await Promise.all([ours, peer, still].map(async (each) => Math.round(await each.memory() / 2 ** 20)));
console.log(`\nresident memory, MB: this API ${memory[0]}, @neo4j/graphql ${memory[1]}, static field ${memory[2]}`);
for (const each of [ours, peer, still]) each.stop();
await driver.close();
