import type { Analysis, Morphology, Word } from './types.js';

const CASES: Readonly<Record<string, string>> = { nomn: 'Nom', gent: 'Gen', datv: 'Dat', accs: 'Acc', ablt: 'Ins', loct: 'Loc' };
const GENDERS: Readonly<Record<string, string>> = { masc: 'Masc', femn: 'Fem' };
const NAME_GRAMMEMES = ['Name', 'Patr', 'Surn'];

/** What a reading as a name adds to its score, and what agreement with the tagger adds to a choice's. */
const NAME_BONUS = 0.5;
const TAG_BONUS = 0.4;
/** «Анне» is sooner a form of «Анна» than a name that never changes. */
const FIXED_COST = 0.1;

/** Endings of names that no dictionary knows, by gender and case: what stands for what in the nominative. */
const ENDINGS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  'masc gent': [[/(?<=[^аеёиоуыэюяй])а$/, ''], [/[ыи]$/, 'а']],
  'masc datv': [[/(?<=[^аеёиоуыэюяй])у$/, ''], [/е$/, 'а']],
  'masc accs': [[/(?<=[^аеёиоуыэюяй])а$/, ''], [/у$/, 'а']],
  'masc ablt': [[/(?<=[^аеёиоуыэюяй])ом$/, ''], [/ой$/, 'а']],
  'masc loct': [[/(?<=[^аеёиоуыэюяй])е$/, '']],
  'femn gent': [[/[ыи]$/, 'а']],
  'femn datv': [[/е$/, 'а']],
  'femn accs': [[/у$/, 'а']],
  'femn ablt': [[/ой$/, 'а']],
  'femn loct': [[/е$/, 'а']],
};

interface Choice {
  readonly gender: string;
  readonly case: string;
}

/**
 * The names of one person in the nominative. All of them have one gender and one case: those in which their readings agree best.
 * What has no reading in them is left, unless its ending tells; «Ким» in «Анне Ким» has only such as a man's.
 */
export function personName(words: readonly Word[], morphology: Morphology): Map<Word, string> {
  const names = words.filter(({ text, pos }) => /^\p{Lu}\p{L}/u.test(text) || pos === 'NOUN');
  const choices = Object.keys(GENDERS).flatMap((gender) => Object.keys(CASES).map((one) => ({ gender, case: one })));
  const scored = choices.map((choice) => ({ choice, score: names.reduce((sum, word) => sum + score(word, choice, morphology), 0) }));
  const { choice } = scored.reduce((best, one) => (one.score > best.score ? one : best));
  return new Map(names.map((word) => [word, parts(word.text, morphology).map((part) => nominativeOf(part, choice, morphology)).join('-')]));
}

/** A double name is two names, unless the dictionary has it. */
const parts = (text: string, morphology: Morphology): string[] => (morphology.isKnown(text) ? [text] : text.split('-'));

function score(word: Word, choice: Choice, morphology: Morphology): number {
  const readings = parts(word.text, morphology).map((part) => bestFor(part, choice, morphology));
  const tag = (word.feats['Case'] === CASES[choice.case] ? TAG_BONUS : 0) + (word.feats['Gender'] === GENDERS[choice.gender] ? TAG_BONUS : 0);
  return Math.max(...readings.map((reading) => (reading ? weight(reading) : 0))) + tag;
}

function nominativeOf(name: string, choice: Choice, morphology: Morphology): string {
  const reading = bestFor(name, choice, morphology);
  const inflected = reading && morphology.inflect(name, ['nomn', 'sing', ...(reading.pos === 'ADJF' ? [choice.gender] : [])], reading);
  if (inflected !== undefined) return inflected;
  const [ending, replacement] = ENDINGS[`${choice.gender} ${choice.case}`]?.find(([pattern]) => pattern.test(name)) ?? [];
  return ending && name.length > 3 ? name.replace(ending, replacement!) : name;
}

function bestFor(name: string, choice: Choice, morphology: Morphology): Analysis | undefined {
  const fitting = morphology.analyses(name).filter((reading) => fits(reading, choice));
  return fitting.reduce<Analysis | undefined>((best, one) => (best && weight(best) >= weight(one) ? best : one), undefined);
}

function fits({ pos, grammemes }: Analysis, choice: Choice): boolean {
  const gender = grammemes.has(choice.gender) || grammemes.has('Ms-f') || grammemes.has('ms-f');
  return (pos === 'NOUN' || pos === 'ADJF') && gender && grammemes.has('sing') && grammemes.has(choice.case);
}

const weight = ({ score: share, grammemes }: Analysis): number =>
  share + (NAME_GRAMMEMES.some((name) => grammemes.has(name)) ? NAME_BONUS : 0) - (grammemes.has('Fixd') ? FIXED_COST : 0);
