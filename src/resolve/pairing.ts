import type { NodePair } from './cluster.js';
import { compare, type Named, samePlace, scoreOf } from './compare.js';
import type { Lexicon } from './lexicon.js';
import type { NameNode } from './name-index.js';
import type { Signal } from './types.js';

const asNamed = ({ form, places, products }: NameNode): Named => ({ form, places, products: new Set(products.keys()) });

function taughtSignals(a: NameNode, b: NameNode): Signal[] {
  const documents = Math.max(a.aliases.get(b.form.key), b.aliases.get(a.form.key));
  return documents > 0 ? [{ signal: 'called so in the same document', weight: 1, detail: `${documents} documents` }] : [];
}

/** The end that lacks what the other has: the place or patronymic that tells namesakes apart, the words an abbreviation leaves out. */
function shortEnd(a: NameNode, b: NameNode): NameNode | undefined {
  const less = (x: NameNode, y: NameNode): boolean =>
    y.aliases.has(x.form.key) && !x.aliases.has(y.form.key)
    || Boolean(x.form.organisation?.acronym && !y.form.organisation?.acronym)
    || x.places.length === 0 && y.places.length > 0 && x.form.key === y.form.key
    || Boolean(y.form.organisation?.place && !x.form.organisation?.place && !y.form.organisation.office)
    || Boolean(y.form.person?.patronymic && !x.form.person?.patronymic);
  return less(a, b) ? a : less(b, a) ? b : undefined;
}

/** @param company what the company of the two says, asked only where it can matter */
export function pairOf(a: NameNode, b: NameNode, lexicon: Lexicon, company: () => Signal[]): NodePair {
  const signals = [...taughtSignals(a, b), ...compare(asNamed(a), asNamed(b), lexicon)];
  const score = scoreOf(signals);
  const [first, second] = a.id < b.id ? [a, b] : [b, a];
  if (score < 0.5 || score >= 1) return { a: first, b: second, score, signals, short: shortEnd(a, b) };
  const all = [...signals, ...company()];
  return { a: first, b: second, score: scoreOf(all), signals: all, short: shortEnd(a, b) };
}

/** Whether the two must not come together, not even by way of a third name. */
export function mustStayApart(a: NameNode, b: NameNode, lexicon: Lexicon): boolean {
  const [x, y] = [a.form, b.form];
  if (x.person?.patronymic && y.person?.patronymic && x.person.patronymic !== y.person.patronymic) return true;
  const [placeA, placeB] = [x.organisation?.place, y.organisation?.place];
  if (x.organisation?.office && x.organisation.office === y.organisation?.office && placeA && placeB && placeA !== placeB) return true;
  const [one, other] = [lexicon.find(x.kind, x.text), lexicon.find(y.kind, y.text)];
  if (one && other) return one.entity !== other.entity;
  return x.key === y.key && a.places.length > 0 && b.places.length > 0 && !a.places.some((place) => b.places.some((near) => samePlace(place, near)));
}
