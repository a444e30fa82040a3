/** The slides of the guide for Neo4j Browser: what each says, which parameter to set first, and which query it runs. */
const FIRM = ":param name => 'завод'";
const PAIR = ":params {name: 'завод', other: 'комбинат'}";

export const SLIDES = [
  {
    title: 'What is in here',
    says: [
      'Firms, and what documents state between them. A circle is a firm, a public body, a person, a place or a product; an arrow is what all documents together say of two of them.',
      'An arrow carries its status: how far the matter has come, by the latest document. Click it to read products, dates, and how many documents of how many origins speak of it.',
      'Click a block of code to bring it into the editor, and run it there. The colours are those of the page: load them once with the next line, or drop style.grass onto this window.',
    ],
    set: ':style http://localhost:4000/neo4j/style.grass',
    query: '01-contents.cypher',
  },
  {
    title: 'Suppliers of one firm',
    says: ['Put the name of a firm into the first line, in any of the spellings that the documents use, and run it. The queries that follow are then about this firm.'],
    set: FIRM,
    query: '02-suppliers.cypher',
  },
  { title: 'Its buyers', says: ['The same in the other direction: an arrow points from the supplier to the buyer.'], query: '03-buyers.cypher' },
  {
    title: 'Tiers upstream',
    says: ['The suppliers of the suppliers of the suppliers. A firm that stands behind several of them is where a delay would spread from.'],
    query: '04-upstream.cypher',
  },
  { title: 'Tiers downstream', says: ['Who depends on it, up to three tiers away.'], query: '05-downstream.cypher' },
  {
    title: 'Paths between two firms',
    says: ['The shortest connections of two firms. They may lead through a common ancestor or a holding, not only through supplies.'],
    set: PAIR,
    query: '06-paths.cypher',
  },
  { title: 'Lineage', says: ['From which enterprises the firm was formed, and what else was formed from these. Families of one plant often still supply each other.'], query: '07-lineage.cypher' },
  {
    title: 'A product',
    says: ['Everybody who makes a product, or supplies it to somebody. Set a part of its name first.'],
    set: ":param product => 'сталь'",
    query: '08-product.cypher',
  },
  {
    title: 'What is claimed, and where',
    says: ['Behind each arrow stand claims: one thing that one sentence of one document states. Contradictory claims stand side by side.'],
    query: '09-claims.cypher',
  },
  {
    title: 'Down to the quotation',
    says: ['All claims about two firms, each with its sentence and document. Click a claim to read the quotation, its date, the rule that read it, and whether it is denied.'],
    set: PAIR,
    query: '10-quotation.cypher',
  },
  { title: 'Firms that supply each other', says: ['Where goods go both ways, two firms depend on each other more than either list shows.'], query: '11-mutual-supplies.cypher' },
];
