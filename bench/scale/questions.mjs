import { firmName, productName } from '../network/names.mjs';
import { Network } from '../network/network.mjs';

/** The network in memory: what no database can be faster than. */
export class Adjacency {
  suppliers = new Map();
  buyers = new Map();
  products = new Map();

  constructor(firms) {
    const add = (map, key, value) => map.get(key)?.push(value) ?? map.set(key, [value]);
    for (const { buyer, supplies } of new Network(firms).buyers()) {
      for (const { supplier, product } of supplies) {
        add(this.suppliers, buyer, supplier);
        add(this.buyers, supplier, buyer);
        add(this.products, product, [supplier, buyer]);
      }
    }
    this.names = Array.from({ length: firms }, (_, firm) => firmName(firm)).sort();
  }

  upstream(firm, tiers) {
    const found = new Set([firm]);
    let tier = [firm];
    for (let i = 0; i < tiers; i++) tier = tier.flatMap((each) => this.suppliers.get(each) ?? []).filter((each) => !found.has(each) && found.add(each));
    return found;
  }

  distance(from, to, longest) {
    const seen = new Set([from]);
    let edge = [from];
    for (let length = 0; length <= longest; length++) {
      if (edge.includes(to)) return length;
      edge = edge.flatMap((each) => [...this.suppliers.get(each) ?? [], ...this.buyers.get(each) ?? []]).filter((each) => !seen.has(each) && seen.add(each));
    }
    return undefined;
  }

  beginning(text) {
    let [low, high] = [0, this.names.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.names[middle] < text) low = middle + 1;
      else high = middle;
    }
    return this.names.slice(low, low + 20).filter((name) => name.startsWith(text));
  }
}

const LONGEST = 6;

/** Each question as the store answers it, as one statement by hand, and in memory. A subject is {firm, id, other, product, text}. */
export function questionsOn({ graph, engine, adjacency, findPaths, productId, stemOf, nameKey }) {
  const read = (statement, parameters) => engine.read(statement, parameters);
  return {
    'one hop': {
      store: ({ id }) => graph.neighbours('suppliers', [id], { first: 20, counted: false }),
      hand: ({ id }) => read('MATCH (n:Entity {id: $id})<-[r:SUPPLIES]-(e:Entity) WITH r, e ORDER BY r.origins DESC, e.name, e.id LIMIT 20 RETURN e.id AS id, e.name AS name, r.products AS products, r.status AS status', { id }),
      memory: ({ firm }) => adjacency.suppliers.get(firm)?.slice(0, 20),
    },
    'three tiers upstream': {
      store: ({ id }) => graph.traversal.network({ ids: [id], direction: 'upstream', tiers: 3, limit: 1000 }),
      hand: ({ id }) => read('MATCH (n:Entity {id: $id})<-[:SUPPLIES*1..3]-(e:Entity) RETURN DISTINCT e.id AS id, e.name AS name', { id }),
      memory: ({ firm }) => adjacency.upstream(firm, 3),
    },
    'path between two': {
      store: ({ entity, other }) => findPaths(graph.traversal, { from: entity, to: other.entity, longest: LONGEST, shortest: true, types: ['SUPPLIES'], directed: false, limit: 1 }),
      hand: ({ id, other }) => read(`MATCH (a:Entity {id: $id}), (b:Entity {id: $other}) MATCH p = shortestPath((a)-[:SUPPLIES*1..${LONGEST}]-(b)) RETURN length(p) AS length`, { id, other: other.id }),
      memory: ({ firm, other }) => adjacency.distance(firm, other.firm, LONGEST),
    },
    'product view': {
      store: ({ product }) => Promise.all([
        graph.traversal.makers([productId(productName(product))], { first: 20, counted: false }),
        graph.traversal.suppliesOfProducts([productId(productName(product))], { first: 20, counted: false }),
      ]),
      hand: ({ product }) => read(`MATCH (p:Product {id: $id})<-[:OF_PRODUCT]-(c:Claim {type: 'SUPPLIES'}) MATCH (c)-[:SUBJECT]->(s:Entity) MATCH (c)-[:OBJECT]->(b:Entity)
        RETURN DISTINCT s.name AS supplier, b.name AS buyer LIMIT 20`, { id: productId(productName(product)) }),
      memory: ({ product }) => adjacency.products.get(product)?.slice(0, 20),
    },
    'search': {
      store: ({ text }) => graph.search({ text, limit: 20 }),
      hand: ({ text }) => read('MATCH (n:Name {stem: $stem})-[:NAMES]->(e:Entity) WHERE n.key STARTS WITH $key RETURN e.id AS id, e.name AS name LIMIT 20', { key: nameKey(text), stem: stemOf(nameKey(text)) }),
      memory: ({ text }) => adjacency.beginning(text),
    },
  };
}
