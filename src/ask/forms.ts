import { loadMorphology, type Morphology } from '../language/index.js';
import { isOneErrorAway } from '../store/index.js';

export type Case = 'nom' | 'gen' | 'dat' | 'acc' | 'ins' | 'loc';

const CASES: Readonly<Record<string, Case>> = {
  nomn: 'nom', voct: 'nom', gent: 'gen', gen1: 'gen', gen2: 'gen', datv: 'dat', accs: 'acc', acc2: 'acc', ablt: 'ins', loct: 'loc', loc1: 'loc', loc2: 'loc',
};

let loaded: Morphology | undefined;
export const morphology = (): Morphology => (loaded ??= loadMorphology());

/** Names are often of no dictionary: what their endings become in each case, in the order gen, dat, acc, ins, loc. */
const DECLENSIONS: readonly (readonly [RegExp, ...string[]])[] = [
  [/(?:ый|ой)$/u, 'ого', 'ому', 'ый ого', 'ым', 'ом'],
  [/ий$/u, 'ого его ия', 'ому ему ию', 'ий ого его', 'им ием', 'ом ем ии'],
  [/ая$/u, 'ой ей', 'ой ей', 'ую', 'ой', 'ой ей'],
  [/(?:ое|ее)$/u, 'ого его', 'ому ему', 'ое ее', 'ым им', 'ом ем'],
  [/(?:ые|ие)$/u, 'ых их', 'ым им', 'ые ие', 'ыми ими', 'ых их'],
  [/ия$/u, 'ии', 'ии', 'ию', 'ией', 'ии'],
  [/(?:ва|на)$/u, '~ы ~ой', '~е ~ой', '~у', '~ой', '~е ~ой'],
  [/а$/u, 'ы и', 'е', 'у', 'ой ей', 'е'],
  [/я$/u, 'и', 'е', 'ю', 'ей', 'е'],
  [/й$/u, 'я', 'ю', 'й я', 'ем', 'е'],
  [/ь$/u, 'я и', 'ю и', 'ь я', 'ем ью', 'е и'],
  [/ы$/u, 'ов', 'ам', 'ы', 'ами', 'ах'],
  [/и$/u, 'ов ей', 'ам ям', 'и', 'ами ями', 'ах ях'],
  [/о$/u, 'а о', 'у о', 'о', 'ом о', 'е о'],
  [/е$/u, 'я е', 'ю е', 'е', 'ем е', 'е'],
  [/(?<=[бвгджзклмнпрстфхцчшщ])$/u, 'а', 'у', '@ а', 'ом ем ым', 'е'],
];
const OBLIQUE: readonly Case[] = ['gen', 'dat', 'acc', 'ins', 'loc'];

/** The forms of a word of a name, each with its cases. */
function declined(word: string): Map<string, Set<Case>> {
  const forms = new Map<string, Set<Case>>([[word, new Set(['nom'])]]);
  const [ending, ...endings] = DECLENSIONS.find(([pattern]) => pattern.test(word)) ?? [/$/u, ...OBLIQUE.map(() => '@')];
  const own = ending.exec(word)?.[0] ?? '';
  endings.forEach((choices, i) => {
    for (const choice of choices.split(' ')) {
      const form = choice === '@' ? word : word.slice(0, word.length - own.length) + (choice.startsWith('~') ? own.slice(0, -1) + choice.slice(1) : choice);
      forms.set(form, (forms.get(form) ?? new Set()).add(OBLIQUE[i]!));
    }
  });
  return forms;
}

/** In lower case, е for ё. */
export const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

/** Cases of a word form, as a form of the lemma or of any. */
export function casesOf(word: string, lemma?: string): Set<Case> {
  const readings = morphology().analyses(word).filter((reading) => lemma === undefined || plain(reading.lemma) === lemma);
  return new Set(readings.flatMap(({ grammemes }) => [...grammemes].flatMap((grammeme) => CASES[grammeme] ?? [])));
}

/** An English noun as it may be without its plural's ending, itself first. */
export const singularsOf = (word: string): string[] => [word, word.replace(/s$/u, ''), word.replace(/es$/u, ''), word.replace(/ies$/u, 'y')];

/** Letters that no case changes. */
const STEM = 2;

/** The cases in which a word of a name stands as `word`; none where it is no form of it. */
export function casesOfForm(word: string, name: string): Set<Case> {
  if (word.slice(0, STEM) !== name.slice(0, STEM)) return new Set();
  const cases = new Set(declined(name).get(word));
  if (morphology().isKnown(name)) for (const each of casesOf(word, name)) cases.add(each);
  return cases;
}

/** Shorter words are not taken for misspelt. */
const LEAST_MISSPELT = 5;

/** The cases in which a word that the dictionary does not know may stand, misspelt by one letter, for a word of a name. */
export function casesOfMisspelt(word: string, name: string): Set<Case> {
  if (word.length < LEAST_MISSPELT || morphology().isKnown(word)) return new Set();
  return new Set([...declined(name)].flatMap(([form, cases]) => (isOneErrorAway(word, form) ? [...cases] : [])));
}

/** What a word form may be a form of, in the dictionary's spelling with е for ё. */
export const lemmasOf = (word: string): Set<string> => new Set([plain(word), ...morphology().analyses(word).map(({ lemma }) => plain(lemma))]);

/** A plural, a singular, or either. */
export function numbersOf(word: string): Set<'sing' | 'plur'> {
  return new Set(morphology().analyses(word).flatMap(({ grammemes }) => (['sing', 'plur'] as const).filter((number) => grammemes.has(number))));
}
