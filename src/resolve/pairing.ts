import type { NodePair } from './cluster.js';
import { compareBearers, compareNames, CONFLICT, MERGE_AT, REVIEW_AT, scoreOf } from './compare.js';
import type { Lexicon } from './lexicon.js';
import type { NameNode } from './name-index.js';
import { samePlace } from './places.js';
import type { Registers } from './registers.js';
import type { Rulings } from './rulings.js';
import type { Signal } from './types.js';

function taughtSignals(a: NameNode, b: NameNode): Signal[] {
  const documents = Math.max(a.aliases.get(b.form.key), b.aliases.get(a.form.key));
  return documents > 0 ? [{ signal: 'called so in the same document', weight: 1, detail: `${documents} documents` }] : [];
}

const areWholeAndPart = (a: NameNode, b: NameNode): boolean => a.wholes.has(b.form.key) || b.wholes.has(a.form.key);

const partSignals = (a: NameNode, b: NameNode): Signal[] =>
  areWholeAndPart(a, b) ? [{ signal: 'one belongs to the other', weight: CONFLICT }] : [];

const lacksPlace = (x: NameNode, y: NameNode): boolean => x.places.length === 0 && y.places.length > 0;

function saysLess(x: NameNode, y: NameNode): boolean {
  const [less, more] = [x.form, y.form];
  if (y.aliases.has(less.key) && !x.aliases.has(more.key)) return true;
  if (less.person && more.person) return Boolean(more.person.patronymic && !less.person.patronymic);
  const [short, long] = [less.organisation, more.organisation];
  if (!short || !long) return false;
  if (Boolean(short.acronym) !== Boolean(long.acronym)) return Boolean(short.acronym);
  return lacksPlace(x, y) || Boolean(long.place && !short.place && !long.office);
}

/**
 * The end that lacks what the other has: the place or patronymic that tells namesakes apart, the words an abbreviation leaves
 * out.
 */
const shortEnd = (a: NameNode, b: NameNode): NameNode | undefined => (saysLess(a, b) ? a : saysLess(b, a) ? b : undefined);

const DECIDED = 10;

function ruledSignals(a: NameNode, b: NameNode, rulings: Rulings): Signal[] {
  const decision = rulings.about(a, b);
  return decision ? [{ signal: 'decided by a person', weight: decision === 'same' ? DECIDED : -DECIDED, detail: decision }] : [];
}

/** What pairs are judged by besides themselves. */
export interface Judgement {
  readonly lexicon: Lexicon;
  readonly rulings: Rulings;
  readonly registers: Registers;
}

/**
 * The same whichever of the two comes first.
 * @param company what the company of the two says, asked only where it can matter
 */
export function pairOf(
  one: NameNode,
  other: NameNode,
  { lexicon, rulings, registers }: Judgement,
  company: () => Signal[],
): NodePair {
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  const names = [
    ...ruledSignals(a, b, rulings),
    ...taughtSignals(a, b),
    ...registers.signals(a, b),
    ...partSignals(a, b),
    ...compareNames(a.form, b.form, lexicon),
  ];
  const found = names.length > 0 ? [...names, ...compareBearers(a, b)] : [];
  const isOpen = scoreOf(found) >= REVIEW_AT && scoreOf(found) < MERGE_AT;
  const signals = isOpen ? [...found, ...company()] : found;
  const score = scoreOf(signals);
  return { a, b, score, signals, short: score < DECIDED / 2 ? shortEnd(a, b) : undefined };
}

function areOfTwoPlaces(a: NameNode, b: NameNode): boolean {
  if (a.form.key !== b.form.key || a.places.length === 0 || b.places.length === 0) return false;
  return !a.places.some((place) => b.places.some((near) => samePlace(place, near)));
}

function haveOfficesOfTwoPlaces(a: NameNode, b: NameNode): boolean {
  const [x, y] = [a.form.organisation, b.form.organisation];
  return Boolean(x?.office && x.office === y?.office && x.place && y.place && x.place !== y.place);
}

function haveTwoPatronymics(a: NameNode, b: NameNode): boolean {
  const [x, y] = [a.form.person?.patronymic, b.form.person?.patronymic];
  return x !== undefined && y !== undefined && x !== y;
}

/** Whether the two must not come together, not even by way of a third name. */
export function mustStayApart(a: NameNode, b: NameNode, { lexicon, rulings }: Judgement): boolean {
  const decision = rulings.about(a, b);
  if (decision) return decision === 'different';
  const [x, y] = [lexicon.find(a.form.kind, a.form.text), lexicon.find(b.form.kind, b.form.text)];
  if (x && y) return x.entity !== y.entity;
  if (areWholeAndPart(a, b)) return true;
  return haveTwoPatronymics(a, b) || haveOfficesOfTwoPlaces(a, b) || areOfTwoPlaces(a, b);
}
