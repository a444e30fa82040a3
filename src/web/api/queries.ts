const REF = 'fragment ref on Entity { id kind name }';

const RELATIONSHIP = `
fragment relationship on Relationship {
  id type firstDate lastDate claimCount documentCount
  subject { ...ref }
  object { ...ref }
  ... on Supply { status products }
  ... on Ownership { status }
  ... on Cooperation { status details: claims(first: 3) { nodes { topic } } }
  ... on Employment { status details: claims(first: 3) { nodes { role } } }
}`;

const CLAIM = `
fragment claim on Claim {
  id type status product date from to role topic quantity value attribution denied confidence rule
  subject { ...ref }
  object { ...ref }
  evidence { quote start end sentence document { ...source } }
}
fragment source on Document { id name title date url }`;

const PAGE = 'totalCount pageInfo { hasNextPage endCursor }';

/** Everything of an entity, or the next rows of the sections that the variables switch on. */
export const ENTITY = `
query Entity($id: ID!, $first: Int!, $after: String, $suppliers: Boolean! = false, $buyers: Boolean! = false, $partners: Boolean! = false,
  $owners: Boolean! = false, $parts: Boolean! = false, $people: Boolean! = false, $places: Boolean! = false, $residents: Boolean! = false,
  $employers: Boolean! = false, $visits: Boolean! = false, $visitors: Boolean! = false, $produces: Boolean! = false, $claims: Boolean! = false,
  $lineage: Boolean! = false) {
  entity(id: $id) {
    ...ref
    aliases
    suppliers(first: $first, after: $after) @include(if: $suppliers) { ${PAGE} nodes { ...relationship supplier { id suppliers(first: 0) { totalCount } } } }
    buyers(first: $first, after: $after) @include(if: $buyers) { ${PAGE} nodes { ...relationship buyer { id buyers(first: 0) { totalCount } } } }
    partners(first: $first, after: $after) @include(if: $partners) { ${PAGE} nodes { ...relationship } }
    parts(first: $first, after: $after) @include(if: $parts) { ${PAGE} nodes { ...relationship } }
    produces: claims(first: $first, after: $after, filter: { types: [PRODUCES] }) @include(if: $produces) { ${PAGE} nodes { ...claim } }
    claims(first: $first, after: $after) @include(if: $claims) { ${PAGE} nodes { ...claim } }
    ... on Organisation {
      owners(first: $first, after: $after) @include(if: $owners) { ${PAGE} nodes { ...relationship } }
      people(first: $first, after: $after) @include(if: $people) { ${PAGE} nodes { ...relationship } }
      places(first: $first, after: $after) @include(if: $places) { ${PAGE} nodes { ...relationship } }
      visitors(first: $first, after: $after) @include(if: $visitors) { ${PAGE} nodes { ...relationship } }
      lineage @include(if: $lineage) { descents { ...relationship } names { name from to source } }
    }
    ... on Group {
      owners(first: $first, after: $after) @include(if: $owners) { ${PAGE} nodes { ...relationship } }
      people(first: $first, after: $after) @include(if: $people) { ${PAGE} nodes { ...relationship } }
      places(first: $first, after: $after) @include(if: $places) { ${PAGE} nodes { ...relationship } }
    }
    ... on Place {
      people(first: $first, after: $after) @include(if: $people) { ${PAGE} nodes { ...relationship } }
      residents(first: $first, after: $after) @include(if: $residents) { ${PAGE} nodes { ...relationship } }
    }
    ... on Person {
      employers(first: $first, after: $after) @include(if: $employers) { ${PAGE} nodes { ...relationship } }
      visits(first: $first, after: $after) @include(if: $visits) { ${PAGE} nodes { ...relationship } }
    }
  }
}
${REF}${RELATIONSHIP}${CLAIM}`;

const CYPHER = 'cypher { text parameters }';

/** The suppliers or buyers of several entities at once. */
export const NETWORK = `
query Network($of: [ID!]!, $direction: Direction!, $limit: Int!) {
  network(of: $of, direction: $direction, tiers: 1, limit: $limit) { edges { ...relationship supplier { ...counted } buyer { ...counted } } }
}
fragment counted on Entity { id suppliers(first: 0) { totalCount } buyers(first: 0) { totalCount } }
${REF}${RELATIONSHIP}`;

/** What draws the suppliers and the buyers of entities in Neo4j Browser. */
export const DRAWINGS = `
query Drawings($upstream: [ID!]!, $downstream: [ID!]!) {
  upstream: network(of: $upstream, direction: UPSTREAM, tiers: 1) { ${CYPHER} }
  downstream: network(of: $downstream, direction: DOWNSTREAM, tiers: 1) { ${CYPHER} }
}`;

/** How two entities are connected. */
export const PATHS = `
query Paths($from: ID!, $to: ID!, $longest: Int!, $limit: Int!) {
  from: entity(id: $from) {
    ...ref
    paths(to: $to, longest: $longest, limit: $limit, through: [SUPPLIES, DESCENDS_FROM, PART_OF]) {
      paths { entities { ...ref } relationships { ...relationship } } truncated ${CYPHER}
    }
  }
  to: entity(id: $to) { ...ref }
}
${REF}${RELATIONSHIP}`;

/** The whole graph from afar. */
export const OVERVIEW = `
query Overview($limit: Int!, $filter: OverviewFilter) {
  overview(limit: $limit, filter: $filter) { nodes { entity { ...ref } region relationCount } edges { id type status from to originCount } truncated ${CYPHER} }
}
${REF}`;

/** How much goes from region to region. */
export const FLOWS = '{ flows { truncated flows { from to supplyCount products } } }';

/** What goes from one region to another. */
export const FLOW = `
query Flow($from: String!, $to: String!) {
  flows(from: $from, to: $to, limit: 100) {
    truncated flows { from to supplies(limit: 100) { id type status products firstDate lastDate claimCount documentCount subject { ...ref } object { ...ref } } }
  }
}
${REF}`;

/** Products with a name like the text. */
export const PRODUCTS = `
query Products($text: String!, $first: Int!) {
  products(text: $text, first: $first) { id name spellings makers(first: 0) { totalCount } supplies(first: 0) { totalCount } }
}`;

/** Products that the latest documents name. */
export const LATEST_PRODUCTS = `{
  documents(first: 20) { nodes { claims(first: 30, filter: { types: [SUPPLIES, PRODUCES] }) { nodes { product } } } }
}`;

/** A product by its id or name, with the makers or supplies that the variables switch on. */
export const PRODUCT = `
query Product($id: ID, $name: String, $first: Int!, $after: String, $makers: Boolean! = false, $supplies: Boolean! = false) {
  product(id: $id, name: $name) {
    id name spellings
    makers(first: $first, after: $after) @include(if: $makers) {
      ${PAGE} nodes { id status firstDate lastDate documentCount maker { ...ref } claims(first: 20) { nodes { id } } }
    }
    supplies(first: $first, after: $after) @include(if: $supplies) { ${PAGE} nodes { ...relationship } }
  }
}
${REF}${RELATIONSHIP}`;

/** Who else makes or supplies a product than those who supply the buyer. */
export const ALTERNATIVES = `
query Alternatives($id: ID!, $buyer: ID!) { product(id: $id) { alternatives(buyer: $buyer, limit: 100) { ...ref } } }
${REF}`;

export const NAME = `query Name($id: ID!) { entity(id: $id) { ...ref } } ${REF}`;

/** The claims behind relationships, or claims themselves. Two fields, as the object of a claim may be null and that of a relationship not. */
export const EVIDENCE = `
query Evidence($ids: [ID!]!) {
  relationships: nodes(ids: $ids) { ... on Relationship { ...relationship claims(first: 100) { ${PAGE} nodes { ...claim } } } }
  claims: nodes(ids: $ids) { ... on Claim { ...claim } }
}
${REF}${RELATIONSHIP}${CLAIM}`;

export const SEARCH = `
query Search($text: String!, $first: Int!) {
  search(text: $text, first: $first) { ...ref aliases }
}
${REF}`;

/** The answer to a question in words, and the names that begin with the text or are like it. */
export const ASK = `
query Ask($text: String!, $first: Int!) {
  ask(question: $text) { reason sentences { ...said } near { ...said } }
  search(text: $text, first: $first) { ...ref aliases }
}
fragment said on AnswerSentence { text claims { id evidence { quote document { ...source } } } }
fragment source on Document { id name title date url }
${REF}`;

export const DOCUMENTS = `
query Documents($first: Int!, $after: String) {
  documents(first: $first, after: $after) { ${PAGE} nodes { id name title date url claims(first: 0) { totalCount } } }
}`;

export const DOCUMENT = `
query Document($id: ID!, $first: Int!, $after: String) {
  document(id: $id) { ...source sources text claims(first: $first, after: $after) { ${PAGE} nodes { ...claim } } }
}
${REF}${CLAIM}`;

/** What the graph covers, and what its latest documents say of supplies. */
export const HOME = `
query Home {
  about { documents claims entities relationships firstDate lastDate note }
  documents(first: 12) { totalCount nodes { id name title date url claims(first: 6, filter: { types: [SUPPLIES] }) { nodes { ...claim } } } }
}
${REF}${CLAIM}`;

/** Changes nothing, but is refused to those who may not write. */
export const MAY_WRITE = 'mutation MayWrite { withdrawDocument(id: "document:0") { withdrawnSources } }';

export const WITHDRAW = 'mutation Withdraw($id: ID!) { withdrawDocument(id: $id) { withdrawnSources } }';

/** Reads files and texts, telling how far it is. */
export const LOAD = `
subscription Load($files: [LoadFileInput!]!, $texts: [LoadTextInput!]!) {
  load(files: $files, texts: $texts) { stage name doneCount totalCount documents(first: 100) { id } failures { message } }
}`;

export const ABOUT = '{ about { documents claims entities relationships firstDate lastDate note } }';
