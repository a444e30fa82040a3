import type { Analysis } from './types.js';
import type { Tag } from './network/tagger.js';

/** Universal Dependencies parts of speech that OpenCorpora's may be, the most usual first. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  NOUN: ['NOUN', 'PROPN'], ADJF: ['ADJ', 'DET', 'PRON', 'PROPN'], ADJS: ['ADJ'], COMP: ['ADJ', 'ADV'], VERB: ['VERB', 'AUX'], INFN: ['VERB', 'AUX'],
  PRTF: ['VERB', 'ADJ'], PRTS: ['VERB', 'ADJ'], GRND: ['VERB', 'AUX'], NUMR: ['NUM'], NUMB: ['NUM'], ADVB: ['ADV', 'PART'], NPRO: ['PRON'],
  PRED: ['VERB', 'ADV'], PREP: ['ADP'], CONJ: ['CCONJ', 'SCONJ'], PRCL: ['PART'], INTJ: ['INTJ'], PNCT: ['PUNCT'], LATN: ['PROPN', 'X'],
};

/** Features whose values both tag sets have. */
const FEATURES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Case: {
    Nom: ['nomn', 'voct'], Gen: ['gent', 'gen1', 'gen2'], Dat: ['datv'], Acc: ['accs', 'acc2'], Ins: ['ablt'], Loc: ['loct', 'loc1', 'loc2'],
    Par: ['gen2'], Voc: ['voct'],
  },
  Number: { Sing: ['sing'], Plur: ['plur', 'Pltm'] },
  Gender: { Masc: ['masc'], Fem: ['femn'], Neut: ['neut'] },
  Animacy: { Anim: ['anim'], Inan: ['inan'] },
  Tense: { Past: ['past'], Pres: ['pres'], Fut: ['futr'] },
  Aspect: { Imp: ['impf'], Perf: ['perf'] },
  Person: { 1: ['1per'], 2: ['2per'], 3: ['3per'] },
  Voice: { Act: ['actv'], Pass: ['pssv'] },
  Mood: { Imp: ['impr'], Ind: ['indc'] },
  Degree: { Cmp: ['COMP'], Sup: ['Supr'] },
  VerbForm: { Inf: ['INFN'], Conv: ['GRND'], Part: ['PRTF', 'PRTS'], Fin: ['VERB'] },
  Variant: { Short: ['ADJS', 'PRTS'] },
};

/** What agreement in the part of speech counts, against one for each feature. */
const PART_WEIGHT = 3;
const LESS_USUAL_PART_WEIGHT = 2.5;

/**
 * Of a word's readings the one that agrees best with the tag it has in its sentence; among equals the most usual.
 * @param favoured a grammeme that counts like a part of speech that agrees
 */
export function bestReading<T extends Analysis>(readings: readonly T[], tag: Tag, favoured?: string): T {
  const agreement = (reading: Analysis): number => partAgreement(reading, tag) + featureAgreement(reading, tag) + reading.score / 2
    + (favoured !== undefined && reading.grammemes.has(favoured) ? PART_WEIGHT : 0);
  const scored = readings.map((reading) => ({ reading, score: agreement(reading) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).reading;
}

/** The dictionary form, in lower case and with е for ё; foreign words, and names that no reading takes for a noun, are their own. */
export function lemmaOf(word: string, tag: Tag, readings: readonly Analysis[]): string {
  const reading = bestReading(readings, tag);
  const isOwn = tag.pos === 'X' || (tag.pos === 'PROPN' && partAgreement(reading, tag) === 0);
  return (isOwn ? word.toLowerCase() : reading.lemma).replaceAll('ё', 'е');
}

function partAgreement({ pos, grammemes }: Analysis, tag: Tag): number {
  if (tag.pos === 'DET') return grammemes.has('Apro') ? PART_WEIGHT : 0;
  const place = PARTS[pos]?.indexOf(tag.pos) ?? -1;
  if (place === -1) return 0;
  return place === 0 ? PART_WEIGHT : LESS_USUAL_PART_WEIGHT;
}

function featureAgreement({ grammemes }: Analysis, { feats }: Tag): number {
  return Object.entries(feats).filter(([name, value]) => FEATURES[name]?.[value]?.some((grammeme) => grammemes.has(grammeme))).length;
}
