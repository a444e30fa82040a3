// The questions of the comparison, to this API and to @neo4j/graphql, and what of the answers must be equal.

const nested = (levels, first, ours) => {
  if (levels === 0) return '';
  const inner = nested(levels - 1, first, ours);
  return ours
    ? `suppliers(first: ${first}) { nodes { supplier { name ${inner} } } }`
    : `suppliersConnection(first: ${first}, sort: [{edge: {origins: DESC}}, {node: {name: ASC}}]) { edges { node { name ${inner} } } }`;
};

const namesOurs = ({ suppliers }) => suppliers.nodes.map(({ supplier }) => [supplier.name, ...(supplier.suppliers ? [namesOurs(supplier)] : [])]);
const namesPeer = ({ suppliersConnection }) =>
  suppliersConnection.edges.map(({ node }) => [node.name, ...(node.suppliersConnection ? [namesPeer(node)] : [])]);

const tierNames = (entity, depth = 3, found = new Set()) => {
  for (const { node } of entity.suppliersConnection?.edges ?? []) {
    found.add(node.name);
    tierNames(node, depth - 1, found);
  }
  return found;
};

const whole = (levels) => (levels === 0 ? '' : `suppliersConnection { edges { properties { id products status } node { id name ${whole(levels - 1)} } } }`);
const sorted = (names) => [...names].sort();

/** Rows of one page of the hub. */
const PAGE = 100;

export const QUESTIONS = [
  {
    name: 'a firm with its suppliers',
    most: 0.6,
    subjects: 'firms',
    ours: (id) => ({ query: 'query($id: ID!) { organisation(id: $id) { name suppliers(first: 20) { nodes { products status supplier { name } } } } }', variables: { id: `entity:${id}` } }),
    peer: (id) => ({
      query: `query($id: ID!) { entities(where: {id: {eq: $id}}) { name suppliersConnection(first: 20, sort: [{edge: {origins: DESC}}, {node: {name: ASC}}])
        { edges { properties { products status } node { name } } } } }`,
      variables: { id },
    }),
    answer: { ours: ({ organisation }) => namesOurs(organisation), peer: ({ entities: [entity] }) => namesPeer(entity) },
  },
  {
    name: 'three nested levels',
    most: 0.75,
    subjects: 'firms',
    ours: (id) => ({ query: `query($id: ID!) { organisation(id: $id) { name ${nested(3, 10, true)} } }`, variables: { id: `entity:${id}` } }),
    peer: (id) => ({ query: `query($id: ID!) { entities(where: {id: {eq: $id}}) { name ${nested(3, 10, false)} } }`, variables: { id } }),
    answer: { ours: ({ organisation }) => namesOurs(organisation), peer: ({ entities: [entity] }) => namesPeer(entity) },
  },
  {
    name: 'network to tier 3',
    most: 0.45,
    subjects: 'firms',
    ours: (id) => ({
      query: `query($id: ID!) { organisation(id: $id) { network(direction: UPSTREAM, tiers: 3, limit: 1000)
        { nodes { tier entity { id name } } edges { id products status supplier { id } buyer { id } } } } }`,
      variables: { id: `entity:${id}` },
    }),
    peer: (id) => ({ query: `query($id: ID!) { entities(where: {id: {eq: $id}}) { id name ${whole(3)} } }`, variables: { id } }),
    answer: {
      ours: ({ organisation: { network } }) => sorted(network.nodes.filter(({ tier }) => tier > 0).map(({ entity }) => entity.name)),
      peer: ({ entities: [entity] }) => sorted(tierNames(entity)).filter((name) => name !== entity.name),
    },
  },
  {
    name: 'search with counts',
    most: 0.5,
    subjects: 'beginnings',
    ours: (text) => ({ query: 'query($text: String!) { search(text: $text, first: 20) { name suppliers(first: 0) { totalCount } buyers(first: 0) { totalCount } } }', variables: { text } }),
    peer: (text) => ({
      query: `query($text: String!) { entities(where: {name: {startsWith: $text}}, sort: [{claims: DESC}, {name: ASC}], limit: 20)
        { name suppliersConnection { aggregate { count { nodes } } } buyersConnection { aggregate { count { nodes } } } } }`,
      variables: { text },
    }),
    answer: {
      ours: ({ search }) => search.map(({ name, suppliers, buyers }) => [name, suppliers.totalCount, buyers.totalCount]),
      peer: ({ entities }) => entities.map(({ name, suppliersConnection: a, buyersConnection: b }) => [name, a.aggregate.count.nodes, b.aggregate.count.nodes]),
    },
  },
  {
    name: "paging through a hub's suppliers",
    most: 0.65,
    subjects: 'hubs',
    ours: (id, after = null) => ({
      query: `query($id: ID!, $after: String) { organisation(id: $id) { suppliers(first: ${PAGE}, after: $after) { nodes { products status supplier { name } } pageInfo { hasNextPage endCursor } } } }`,
      variables: { id: `entity:${id}`, after },
    }),
    peer: (id, after = null) => ({
      query: `query($id: ID!, $after: String) { entities(where: {id: {eq: $id}}) { suppliersConnection(first: ${PAGE}, after: $after, sort: [{edge: {origins: DESC}}, {node: {name: ASC}}])
        { edges { properties { products status } node { name } } pageInfo { hasNextPage endCursor } } } }`,
      variables: { id, after },
    }),
    answer: { ours: ({ organisation }) => namesOurs(organisation), peer: ({ entities: [entity] }) => namesPeer(entity) },
    next: { ours: ({ organisation }) => organisation.suppliers.pageInfo, peer: ({ entities: [entity] }) => entity.suppliersConnection.pageInfo },
  },
];

/** What @neo4j/graphql makes its API from: the part of the graph that is asked about. */
export const PEER_SCHEMA = `
  type Entity @node(labels: ["Entity"]) {
    id: ID!
    name: String!
    claims: Int!
    suppliers: [Entity!]! @relationship(type: "SUPPLIES", direction: IN, properties: "Supply")
    buyers: [Entity!]! @relationship(type: "SUPPLIES", direction: OUT, properties: "Supply")
  }
  type Supply @relationshipProperties {
    id: ID!
    products: [String!]!
    status: String
    origins: Int!
  }
`;
