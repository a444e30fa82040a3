import type { Morphology } from '../language/index.js';
import { type NameClass, readWord, unchanged, type WordReading } from './declension.js';
import { tidy } from './spelling.js';

/** A name as a text writes it, in whatever case. */
export interface Inflected {
  readonly surface: string;
  readonly nameClass: NameClass;
}

/** One way to read a whole name: a reading for each word. */
interface NameReading {
  readonly text: string;
  readonly words: readonly string[];
  readonly weight: number;
}

const ROUNDS = 4;
/** How much more likely a reading is that gives a name we know. */
const KNOWN_NAME = 20;
/** How likely a title that the dictionary knows («пророка») is meant to stay as it stands. */
const KNOWN_UNCHANGED = 0.02;
/** How likely a name's declined part ends before the head noun that its adjectives call for. */
const EARLY_END = 0.02;
/**
 * How likely one mention of a name is to be in another case, and how little a name may be doubted for never being in the
 * nominative.
 */
const DECLINED = 0.55;
/** Share of its readings that must leave a word as it stands for the word to count as a nominative shown. */
const PLAIN = 0.3;
const LEAST_BELIEF = 0.02;
const MIN_WEIGHT = 1e-6;
const WORD = /\p{L}[\p{L}\p{N}'’]*\.?|\p{N}+/gu;
const PLACE_WORD = /\p{L}[\p{L}\p{N}'’-]*\.?|\p{N}+/gu;

interface Piece {
  readonly word: string;
  readonly end: number;
  readonly start: number;
}

/** The words that may be declined, in order: all of a person's name; of other names the words before and of the head noun. */
function piecesOf(name: string, nameClass: NameClass): Piece[] {
  const end = nameClass === 'person' ? /\s*\(|$/.exec(name)!.index : name.length;
  return [...name.slice(0, end).matchAll(nameClass === 'person' ? WORD : PLACE_WORD)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function spell(name: string, pieces: readonly Piece[], readings: readonly WordReading[]): string {
  let [text, last] = ['', 0];
  readings.forEach(({ nominative }, i) => {
    text += name.slice(last, pieces[i]!.start) + nominative;
    last = pieces[i]!.end;
  });
  return text + name.slice(last);
}

const weightOf = (readings: readonly WordReading[]): number => readings.reduce((product, { weight }) => product * weight, 1);

/** Readings that agree in case, number and gender. A word that never changes agrees with any case. */
function agreeing(choices: readonly (readonly WordReading[])[]): WordReading[][] {
  let partial: WordReading[][] = [[]];
  for (const readings of choices) {
    partial = partial
      .flatMap((chosen) =>
        readings.filter((reading) => chosen.every((one) => agree(one, reading))).map((reading) => [...chosen, reading]),
      )
      .sort((a, b) => weightOf(b) - weightOf(a))
      .slice(0, 60);
  }
  return partial;
}

function agree(a: WordReading, b: WordReading): boolean {
  if (a.gender && b.gender && a.gender !== b.gender) return false;
  return !a.case || !b.case || (a.case === b.case && a.plural === b.plural);
}

function readPerson(name: string, morphology: Morphology): NameReading[] {
  const pieces = piecesOf(name, 'person');
  const choices = pieces.map(({ word }) =>
    /^\p{Ll}/u.test(word)
      ? [...readWord(word, 'organisation', morphology), unchanged(word, morphology.isKnown(word) ? KNOWN_UNCHANGED : 0.2)]
      : readWord(word, 'person', morphology),
  );
  const joint = agreeing(choices);
  const found = joint.length > 0 ? joint : [pieces.map(({ word }) => unchanged(word))];
  return found.map((readings) => ({
    text: spell(name, pieces, readings),
    words: readings.map(({ nominative }) => nominative),
    weight: weightOf(readings) ** (1 / Math.max(1, pieces.length)),
  }));
}

/** «Заречного комбината Ондатры»: the modifiers and the head they agree with; what follows the head stays. */
function readPhrase(name: string, nameClass: NameClass, morphology: Morphology): NameReading[] {
  const pieces = piecesOf(name, nameClass);
  const found: { readings: WordReading[]; weight: number }[] = [];
  const extend = (chosen: readonly WordReading[], weight: number): void => {
    const piece = pieces[chosen.length];
    if (!piece) return;
    const readings = readWord(piece.word, nameClass, morphology).filter((reading) => chosen.every((one) => agree(one, reading)));
    const isLast = chosen.length + 1 === pieces.length;
    const mayModify = !isLast && readings.some(({ modifier }) => modifier);
    for (const reading of readings) {
      const next = [...chosen, reading];
      if (reading.modifier && !isLast) extend(next, weight * reading.weight);
      found.push({ readings: next, weight: weight * reading.weight * (mayModify ? EARLY_END : 1) });
    }
  };
  extend([], 1);
  const readings = found.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight).slice(0, 40);
  if (readings.length === 0) return [{ text: name, words: [], weight: 1 }];
  return readings.map((one) => ({
    text: spell(name, pieces, one.readings),
    words: one.readings.map(({ nominative }) => nominative),
    weight: one.weight,
  }));
}

function readName(
  { surface, nameClass }: Inflected,
  morphology: Morphology,
  isKnownName: (name: string) => boolean,
): NameReading[] {
  const name = tidy(surface);
  const all = nameClass === 'person' ? readPerson(name, morphology) : readPhrase(name, nameClass, morphology);
  const byText = new Map<string, NameReading>();
  for (const reading of all) {
    const same = byText.get(reading.text);
    const weight = reading.weight * (isKnownName(reading.text) ? KNOWN_NAME : 1);
    byText.set(reading.text, { ...reading, weight: weight + (same?.weight ?? 0) });
  }
  const total = [...byText.values()].reduce((sum, { weight }) => sum + weight, 0);
  return [...byText.values()]
    .map((reading) => ({ ...reading, weight: reading.weight / total }))
    .filter(({ weight }) => weight > MIN_WEIGHT);
}

const wordKey = (nameClass: NameClass, word: string): string => `${nameClass} ${word.toLowerCase().replace(/ё/g, 'е')}`;

/** What the names together say of the words that may be nominatives. */
interface Evidence {
  /** How many mentions may be read so. */
  readonly mentions: Map<string, number>;
  /** How many spellings show the word as it is, where that may well be its nominative. */
  readonly shown: Map<string, number>;
}

const increase = (counts: Map<string, number>, key: string, by: number): void =>
  void counts.set(key, (counts.get(key) ?? 0) + by);

function gatherEvidence(names: readonly Distinct[]): Evidence {
  const [mentions, shown] = [new Map<string, number>(), new Map<string, number>()];
  for (const { readings, now, nameClass, count, own } of names) {
    readings.forEach(({ words }, i) => {
      for (const word of words) increase(mentions, wordKey(nameClass, word), now[i]! * count);
    });
    for (const word of own) increase(shown, word, 1);
  }
  return { mentions, shown };
}

/** A word that many mentions would decline and that none shows in the nominative is hardly a name. */
function likelihood(key: string, own: ReadonlySet<string>, { mentions, shown }: Evidence): number {
  const count = mentions.get(key) ?? 0;
  const isShown = (shown.get(key) ?? 0) > (own.has(key) ? 1 : 0);
  return (count + 0.05) * (isShown ? 1 : Math.max(LEAST_BELIEF, DECLINED ** count));
}

function reweigh(name: Distinct, evidence: Evidence): Float64Array {
  const weights = name.readings.map(({ words, weight }) => {
    const product = words.reduce((sum, word) => sum * likelihood(wordKey(name.nameClass, word), name.own, evidence), 1);
    return weight * product ** (1 / Math.max(1, words.length));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Float64Array.from(weights, (weight) => weight / total);
}

/** One spelling, however many documents have it. */
interface Distinct {
  readonly key: string;
  readonly nameClass: NameClass;
  readonly readings: readonly NameReading[];
  /** Weights of the readings so far. */
  now: Float64Array;
  /** Its words as they stand, where they may well be nominatives. */
  readonly own: ReadonlySet<string>;
  count: number;
}

const surfaceKey = ({ nameClass, surface }: Inflected): string => `${nameClass} ${tidy(surface)}`;

function plainWords({ surface, nameClass }: Inflected, readings: readonly NameReading[]): Set<string> {
  const keys = new Set(piecesOf(tidy(surface), nameClass).map(({ word }) => wordKey(nameClass, word)));
  const shares = new Map<string, number>();
  for (const { words, weight } of readings) for (const word of words) increase(shares, wordKey(nameClass, word), weight);
  return new Set([...keys].filter((key) => (shares.get(key) ?? 0) >= PLAIN));
}

function gatherNames(surfaces: readonly Inflected[], morphology: Morphology, isKnownName: (name: string) => boolean): Distinct[] {
  const distinct = new Map<string, Distinct>();
  for (const surface of surfaces) {
    const key = surfaceKey(surface);
    const known = distinct.get(key);
    if (known) {
      known.count++;
      continue;
    }
    const { nameClass } = surface;
    const readings = readName(surface, morphology, isKnownName);
    const own = plainWords(surface, readings);
    distinct.set(key, { key, nameClass, readings, now: Float64Array.from(readings, ({ weight }) => weight), own, count: 1 });
  }
  return [...distinct.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/**
 * The nominative of each name, in order. What one surface leaves open («Бартелла»: Бартелл or Бартелла?) the others decide:
 * each reading is weighed by how much all surfaces together speak for its words, until the weights settle. Their order is of no
 * consequence.
 */
export function nominatives(
  surfaces: readonly Inflected[],
  morphology: Morphology,
  isKnownName: (name: string) => boolean,
): string[] {
  const names = gatherNames(surfaces, morphology, isKnownName);
  for (let round = 0; round < ROUNDS; round++) {
    const evidence = gatherEvidence(names);
    for (const name of names) name.now = reweigh(name, evidence);
  }
  const best = new Map(
    names.map(({ key, readings, now }) => [key, readings[now.reduce((a, weight, i) => (weight > now[a]! ? i : a), 0)]!.text]),
  );
  return surfaces.map((surface) => best.get(surfaceKey(surface))!);
}
