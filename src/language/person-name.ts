import type { Analysis, Morphology, Word } from './types.js';

const CASES: Readonly<Record<string, string>> = { nomn: 'Nom', gent: 'Gen', datv: 'Dat', accs: 'Acc', ablt: 'Ins', loct: 'Loc' };
const GENDERS: Readonly<Record<string, string>> = { masc: 'Masc', femn: 'Fem' };
const NAME_GRAMMEMES = ['Name', 'Patr', 'Surn'];
/** What a reading as a name adds to its score, and the tagger's agreement in case or gender to that of a whole choice. */
const NAME_BONUS = 0.5;
const TAG_BONUS = 0.3;

interface Choice {
  readonly gender: string;
  readonly case: string;
}

/**
 * The names of one person in the nominative. All of them have one gender and one case: those in which their readings agree best.
 * A name without a reading in them is one that does not decline so («Анне Ким», «Тому Ли»), and stays.
 */
export function personName(words: readonly Word[], morphology: Morphology): Map<Word, string> {
  const names = words.filter(({ text }) => /^\p{Lu}\p{L}/u.test(text));
  const choices = Object.keys(GENDERS).flatMap((gender) => Object.keys(CASES).map((one) => ({ gender, case: one })));
  const score = (choice: Choice): number => names.reduce((sum, word) => sum + scoreOf(word, choice, morphology), 0);
  const best = choices.map((choice) => ({ choice, score: score(choice) })).reduce((a, b) => (b.score > a.score ? b : a)).choice;
  return new Map(names.flatMap((word) => {
    const reading = bestFor(word, best, morphology);
    const form = reading && morphology.inflect(word.text, ['nomn', 'sing', ...(reading.pos === 'ADJF' ? [best.gender] : [])], reading);
    return form === undefined ? [] : [[word, form] as const];
  }));
}

function scoreOf(word: Word, choice: Choice, morphology: Morphology): number {
  const reading = bestFor(word, choice, morphology);
  const tag = (word.feats['Case'] === CASES[choice.case] ? TAG_BONUS : 0) + (word.feats['Gender'] === GENDERS[choice.gender] ? TAG_BONUS : 0);
  return (reading ? weight(reading) : 0) + tag;
}

function bestFor({ text }: Word, choice: Choice, morphology: Morphology): Analysis | undefined {
  const fitting = morphology.analyses(text).filter((reading) => fits(reading, choice));
  return fitting.reduce<Analysis | undefined>((best, one) => (best && weight(best) >= weight(one) ? best : one), undefined);
}

function fits({ pos, grammemes }: Analysis, choice: Choice): boolean {
  const isName = pos === 'NOUN' || pos === 'ADJF';
  const gender = grammemes.has(choice.gender) || grammemes.has('Ms-f') || grammemes.has('ms-f');
  return isName && gender && grammemes.has('sing') && grammemes.has(choice.case);
}

const weight = ({ score, grammemes }: Analysis): number =>
  score + (NAME_GRAMMEMES.some((name) => grammemes.has(name)) ? NAME_BONUS : 0);
