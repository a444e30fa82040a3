// How well claims are read, on the invented news texts of tests/extract/corpus: precision, recall and F1 by type of claim.
// Rules may be written beside all of them but press-unseen, whose authors and readers did not see each other's work.
// npm run build && npm run bench:extraction
import { readFileSync } from 'node:fs';
import { extract } from '../dist/extract/index.js';
import { loadLanguage } from '../dist/language/index.js';

const lines = (name) => readFileSync(new URL(`../tests/extract/corpus/${name}`, import.meta.url), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));

const plain = (text = '') => text.toLowerCase().replaceAll('ё', 'е').replace(/[^a-zа-я0-9+-]+/g, ' ').trim();
/** Words without their endings, so that a case does not tell two names apart. */
const stems = (text) => new Set(plain(text).split(' ').filter((word) => word.length > 1).map((word) => (word.length > 5 ? word.slice(0, -2) : word)));
function likeness(a, b) {
  const [x, y] = [stems(a), stems(b)];
  return [...x].filter((word) => y.has(word)).length / Math.max(x.size, y.size, 1);
}

const isParty = (gold, read) => (!gold && !read) || (gold && read && [gold.name, ...(gold.aliases ?? [])].some((name) => likeness(name, read.name) >= (gold.kind === 'Group' ? 0.5 : 0.8)));
const isProduct = (gold, read) => !gold || (read !== undefined && likeness(gold, read) > 0.5);
const hasEnds = (gold, read) => isParty(gold.subject, read.subject) && isParty(gold.object, read.object);
const turned = (claim) => ({ ...claim, subject: claim.object, object: claim.subject });
const isSame = (gold, read) => gold.document === read.document && gold.type === read.type && isProduct(gold.product, read.product)
  && (hasEnds(gold, read) || (gold.type === 'COOPERATES_WITH' && hasEnds(gold, turned(read))));

/** Each claim read takes one of the gold's; optional ones cost nothing, found or missed. */
function score(golds, reads) {
  const open = [...golds].sort((a, b) => Number(a.optional ?? false) - Number(b.optional ?? false));
  const tally = { right: 0, wrong: 0, neutral: 0 };
  for (const read of reads) {
    const at = open.findIndex((gold) => isSame(gold, read));
    if (at < 0) tally.wrong++;
    else if (open.splice(at, 1)[0].optional) tally.neutral++;
    else tally.right++;
  }
  const wanted = golds.filter(({ optional }) => !optional).length;
  const precision = tally.right / (tally.right + tally.wrong || 1);
  const recall = tally.right / (wanted || 1);
  return { wanted, precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

const language = loadLanguage();
const percent = (share) => (100 * share).toFixed(1).padStart(6);
for (const set of ['', 'press/', 'press-unseen/']) {
  const golds = lines(`${set}claims.jsonl`).filter(({ type }) => type);
  const reads = lines(`${set}texts.jsonl`).flatMap(({ document, ...text }) => extract({ name: document, source: document, ...text }, language));
  console.log(`\n${(set.replace('/', '') || 'corpus').padEnd(18)}wanted      P     R    F1`);
  for (const type of [...new Set(golds.map((gold) => gold.type)), 'all']) {
    const { wanted, precision, recall, f1 } = score(golds.filter((gold) => type === 'all' || gold.type === type), reads.filter((read) => type === 'all' || read.type === type));
    console.log(`${type.padEnd(18)}${String(wanted).padStart(6)} ${percent(precision)}${percent(recall)}${percent(f1)}`);
  }
}
