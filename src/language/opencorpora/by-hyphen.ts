import { KNOWN_PREFIXES } from './prefixes.js';
import { Reading, unchanging, unseen } from './reading.js';
import { Tag } from './tag.js';
import type { Form } from './reading.js';

type Read = (word: string) => readonly Reading[];

const PARTICLES = ['-то', '-ка', '-таки', '-де', '-тко', '-тка', '-с', '-ста'];
const PARTICLE_SHARE = 0.9;
const ADVERB_SCORE = 0.7;
const ADVERB = new Tag('ADVB');
const PAIR_SHARE = 0.75;
/** Grammemes in which both halves of «компания-производитель» agree. */
const AGREEING: ReadonlySet<string> = new Set([
  'sing', 'plur', 'nomn', 'gent', 'datv', 'accs', 'ablt', 'loct', 'voct', 'gen1', 'gen2', 'acc2', 'loc1', 'loc2', '1per', '2per', '3per',
  'pres', 'past', 'futr',
]);
const SAME: Readonly<Record<string, string>> = { gen1: 'gent', loc1: 'loct' };

/** «смотри-ка»: a word and a particle. */
export function readWithParticle(word: string, read: Read): Reading[] {
  const particle = PARTICLES.find((one) => word.endsWith(one) && word.length > one.length);
  if (particle === undefined) return [];
  return unseen(read(word.slice(0, -particle.length)).map((reading) => reading.within('', particle, PARTICLE_SHARE)), new Set());
}

/** «по-новому» */
export function readAdverb(word: string, read: Read): Reading[] {
  const isAdverb = word.length >= 5 && word.startsWith('по-') && read(word.slice(3)).some(({ tag }) => tag.has(['ADJF', 'sing', 'datv']));
  return isAdverb ? [unchanging(word, ADVERB, ADVERB_SCORE)] : [];
}

/** Two halves: both inflected alike («завод-изготовитель»), or the first fixed («пресс-центр»). */
export function readHalves(word: string, read: Read): Reading[] {
  const [left, right, ...more] = word.split('-');
  if (!left || !right || more.length > 0 || KNOWN_PREFIXES.some((prefix) => word.startsWith(prefix))) return [];
  const rights = read(right);
  return [...readPairs(read(left), rights), ...rights.filter(({ tag }) => tag.isWord).map((half) => half.within(`${left}-`, '', PAIR_SHARE))];
}

function readPairs(lefts: readonly Reading[], rights: readonly Reading[]): Reading[] {
  return lefts.filter(({ tag }) => tag.isWord).flatMap((left) =>
    rights.filter((right) => agreement(left.tag) === agreement(right.tag)).map((right) => pair(left, right)));
}

function pair(left: Reading, right: Reading): Reading {
  const lexeme = { key: right.lexeme.key, forms: () => pairForms(left.lexeme.forms(), right.lexeme.forms()) };
  return new Reading(`${left.form}-${right.form}`, left.tag, `${left.lemma}-${right.lemma}`, left.score * PAIR_SHARE, lexeme);
}

/** For each form of the right half the form of the left half that is most like it. */
function pairForms(lefts: readonly Form[], rights: readonly Form[]): Form[] {
  return rights.map((right) => {
    const left = lefts.reduce((best, form) => (distance(form.tag, right.tag) < distance(best.tag, right.tag) ? form : best));
    return { text: `${left.text}-${right.text}`, tag: left.tag };
  });
}

function distance(a: Tag, b: Tag): number {
  const [first, second] = [new Set(same(a.grammemes)), new Set(same(b.grammemes))];
  const common = [...first].filter((grammeme) => second.has(grammeme)).length;
  return first.size + second.size - 2 * common;
}

const same = (grammemes: Iterable<string>): string[] => Array.from(grammemes, (one) => (one === 'V-oy' ? 'V-ey' : SAME[one] ?? one));

/** Part of speech and agreeing grammemes, as text. */
function agreement(tag: Tag): string {
  const grammemes = [...tag.grammemes].filter((one) => AGREEING.has(one)).map((one) => SAME[one] ?? one);
  return [tag.isWord ? tag.pos : '', ...new Set(grammemes)].sort().join(',');
}
