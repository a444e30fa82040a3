/**
 * Writes what Neo4j Browser imports into a folder, from the statements in cypher/browser, the page's colours and the ontology:
 * `npm run build && node scripts/browser-files.mjs cypher/browser`.
 *
 * style.grass: colours and captions. saved-queries.zip: a file a query in one folder, as Browser itself exports them.
 * guide.html: the slides that `:guide` shows.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { CLAIM_TYPES, ENTITY_KINDS } from '../dist/ontology/index.js';
import { SLIDES } from './browser-guide.mjs';

const rootFile = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const QUERIES = rootFile('cypher/browser/');

/** The page's colours on light ground, which is Browser's. */
const css = readFileSync(rootFile('src/web/style/base.css'), 'utf8').split('@media')[0];
const hue = (number) => new RegExp(`--hue-${number}: (#[0-9a-f]{6})`).exec(css)[1];

/** What is no entity follows the kinds; what only carries them is grey. */
const OTHERS = [['Product', 7, '{name}'], ['Document', 8, '{name}'], ['Claim', 9, '{type}'], ['Sentence', 0, '{text}'], ['Source', 0, '{id}'], ['Name', 0, '{key}']];

const rule = (selector, properties) => `${selector} {\n${Object.entries(properties).map(([name, value]) => `  ${name}: ${value};\n`).join('')}}\n`;

const nodeRule = ([label, number, caption]) =>
  rule(`node.${label}`, { 'color': hue(number), 'border-color': hue(number), 'text-color-internal': '#ffffff', 'caption': `"${caption}"` });

const edgeRule = ([type, { statuses }], i) =>
  rule(`relationship.${type}`, { 'color': hue(i + 1), 'shaft-width': '2px', 'text-color-internal': '#ffffff', 'caption': statuses.length > 1 ? '"{status}"' : '"<type>"' });

/** Later rules win, so the kinds come after what they are kinds of. */
const style = () => [
  rule('node', { 'diameter': '65px', 'color': hue(0), 'border-color': hue(0), 'border-width': '2px', 'text-color-internal': '#ffffff', 'font-size': '10px' }),
  rule('relationship', { 'color': hue(0), 'shaft-width': '1px', 'font-size': '8px', 'padding': '3px', 'text-color-external': '#1b2430', 'text-color-internal': '#ffffff', 'caption': '"<type>"' }),
  nodeRule(['Entity', 0, '{name}']),
  ...Object.keys(ENTITY_KINDS).map((kind, i) => nodeRule([kind, i + 1, '{name}'])),
  ...OTHERS.map(nodeRule),
  ...Object.entries(CLAIM_TYPES).map(edgeRule),
].join('\n');

/** What a query answers, and the query; parameters and columns show in Browser itself. */
const shown = (text) => text.replace(/^\/\/ (?:Parameters|Columns): .*\n/gm, '').trim();

const queries = Object.fromEntries(
  readdirSync(QUERIES).filter((name) => name.endsWith('.cypher')).sort().map((name) => [name, shown(readFileSync(join(QUERIES, name), 'utf8'))]),
);

/** The same bytes whenever it is made. */
function savedQueries() {
  const files = Object.entries(queries).map(([name, text]) => [`Smezhnik/${name}`, [new TextEncoder().encode(text), { mtime: new Date(1980, 0, 1), level: 9 }]]);
  return zipSync(Object.fromEntries(files));
}

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const runnable = (text) => `<pre class="code runnable">${escape(text)}</pre>\n`;

function slide({ title, says, set, query }) {
  const steps = [set, query && queries[query]].filter(Boolean);
  return `<slide>\n<div style="padding: 0 18px">\n<h3>${title}</h3>\n${says.map((line) => `<p>${line}</p>\n`).join('')}${steps.map(runnable).join('')}</div>\n</slide>\n`;
}

const guide = () => `<article class="guide">\n<title>Smezhnik</title>\n<carousel class="deck container-fluid">\n${SLIDES.map(slide).join('')}</carousel>\n</article>\n`;

const [folder = QUERIES] = process.argv.slice(2);
for (const [name, content] of [['style.grass', style()], ['saved-queries.zip', savedQueries()], ['guide.html', guide()]]) writeFileSync(join(folder, name), content);
