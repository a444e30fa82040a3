import type { Analysis, Morphology, Word } from '../language/index.js';
import { normal } from './lemma.js';
import { FIRM_NOUNS } from './nouns.js';
import type { NamedWord } from './reading.js';
import { settleSubjects } from './subjects.js';

type Names = readonly (NamedWord | undefined)[];

/** What the parser gets wrong in ways that grammar can tell, put right. */
export function repaired(words: readonly Word[], names: Names, morphology: Morphology): Word[] {
  const result = [...words];
  nameNouns(result, names, morphology);
  readAsPlural(result, morphology);
  readCounted(result, morphology);
  joinSplitAdjectives(result);
  joinStrayAdjectives(result, morphology);
  joinPairedAdjectives(result, morphology);
  raiseNouns(result);
  relabelGenitives(result);
  relabelConjuncts(result);
  liftConjuncts(result);
  joinLists(result, names);
  appose(result, names);
  readParticiples(result, morphology);
  caseNames(result, names, morphology);
  readDatives(result, names, morphology);
  freeHeads(result, names);
  freeStrays(result);
  freeObjects(result, names, morphology);
  leaveNames(result, names);
  leaveClauses(result, names);
  settleSubjects(result, names, morphology);
  return result;
}

/** A word that no reading calls an adjective is a noun, whatever the tagger says: «сенсоров»; so is one with a capital of the sentence's: «Системы». */
function nameNouns(words: Word[], names: Names, morphology: Morphology): void {
  words.forEach((word, i) => {
    const isCapitalOfSentence = i === 0 && word.pos === 'PROPN' && /^[А-ЯЁ][а-яё]+$/u.test(word.text) && !names[i];
    if (!isCapitalOfSentence && (!['ADJ', 'ADV', 'VERB'].includes(word.pos) || !/^[А-ЯЁ]?[а-яё]+$/u.test(word.text))) return;
    const readings = morphology.analyses(word.text.toLowerCase());
    if (isCapitalOfSentence && !readings.every(({ known, grammemes }) => known && !['Geox', 'Name', 'Surn', 'Orgn'].some((mark) => grammemes.has(mark)))) return;
    if (readings.length > 0 && readings.every(({ pos }) => pos === 'NOUN')) words[i] = word.pos === 'ADJ' ? { ...word, pos: 'NOUN' } : { ...word, ...asNoun(readings) };
  });
}

/** What an adverb or verb that is none is as a noun. */
function asNoun(readings: readonly Analysis[]): Pick<Word, 'pos' | 'lemma' | 'feats'> {
  const { lemma, grammemes } = readings.find(({ grammemes: each }) => each.has('accs')) ?? readings[0]!;
  return { pos: 'NOUN', lemma, feats: { Case: Object.entries(CASES).find(([mark]) => grammemes.has(mark))?.[1] ?? 'Nom', Number: grammemes.has('plur') ? 'Plur' : 'Sing' } };
}

/** «рамы завод покупал»: what looks like a genitive but stands as subject or object is a plural. */
function readAsPlural(words: Word[], morphology: Morphology): void {
  words.forEach((word, i) => {
    const { rel, pos, feats, text } = word;
    if (pos !== 'NOUN' || !['obj', 'nsubj', 'nsubj:pass'].includes(rel) || feats['Case'] !== 'Gen' || feats['Number'] !== 'Sing') return;
    const plural = morphology.analyses(text).find(({ grammemes }) => grammemes.has('plur') && (grammemes.has('nomn') || grammemes.has('accs')));
    if (plural) words[i] = { ...word, lemma: plural.lemma, feats: { ...feats, Case: rel === 'obj' ? 'Acc' : 'Nom', Number: 'Plur' } };
  });
}

/** «три пресса»: behind a small number stands a genitive. */
function readCounted(words: Word[], morphology: Morphology): void {
  words.forEach((word, i) => {
    if (word.pos !== 'NOUN' || word.feats['Case'] !== 'Nom' || !words.some(({ head, rel }) => head === i && rel === 'nummod:gov')) return;
    const counted = morphology.analyses(word.text).find(({ pos, grammemes }) => pos === 'NOUN' && grammemes.has('gent'));
    if (counted) words[i] = { ...word, lemma: counted.lemma, feats: { ...word.feats, Case: 'Gen' } };
  });
}

/** «холодильники и стиральные машины»: an adjective coordinated beside its own noun belongs to the noun. */
function joinSplitAdjectives(words: Word[]): void {
  for (let i = 0; i + 1 < words.length; i++) {
    const [adjective, noun] = [words[i]!, words[i + 1]!];
    if (adjective.pos !== 'ADJ' || adjective.rel !== 'conj' || noun.pos !== 'NOUN' || noun.rel !== 'conj') continue;
    if (adjective.feats['Number'] === noun.feats['Number'] && adjective.feats['Case'] === noun.feats['Case']) words[i] = { ...adjective, head: i + 1, rel: 'amod' };
  }
}

/** «маршевых двигателей» with the adjective read as a noun: two of one case under one head. */
function joinStrayAdjectives(words: Word[], morphology: Morphology): void {
  for (let i = 0; i + 1 < words.length; i++) {
    const [stray, noun] = [words[i]!, words[i + 1]!];
    const alike = stray.head === noun.head && stray.rel === noun.rel && noun.rel !== 'conj' && stray.feats['Case'] === noun.feats['Case'] && noun.pos === 'NOUN';
    if (alike && stray.pos !== 'ADJ' && /(ых|их|ого|его|ой|ый|ий|ая|ое|ые|ие|ым|им|ую)$/.test(stray.text) && morphology.analyses(stray.text).some(({ pos }) => pos === 'ADJF')) words[i] = { ...stray, pos: 'ADJ', head: i + 1, rel: 'amod' };
  }
}

/** «подъёмные и шахтные канаты»: what the first adjective was taken for, a noun, the last word is. */
function joinPairedAdjectives(words: Word[], morphology: Morphology): void {
  for (let i = 0; i + 3 < words.length; i++) {
    const [first, and, second, noun] = [words[i]!, words[i + 1]!, words[i + 2]!, words[i + 3]!];
    if (and.text !== 'и' || second.pos !== 'ADJ' || noun.pos !== 'NOUN' || noun.head !== i || noun.rel !== 'conj' || first.head === i + 3) continue;
    if (!morphology.analyses(first.text).some(({ pos }) => pos === 'ADJF') || noun.feats['Number'] !== first.feats['Number']) continue;
    words[i + 3] = { ...noun, head: first.head, rel: first.rel };
    words[i] = { ...first, pos: 'ADJ', head: i + 3, rel: 'amod' };
    words[i + 2] = { ...second, head: i, rel: 'conj' };
  }
}

/** «выпускает тракторные прицепы»: the noun behind its adjective is the head. */
function raiseNouns(words: Word[]): void {
  for (let i = 0; i + 1 < words.length; i++) {
    const [adjective, noun] = [words[i]!, words[i + 1]!];
    if (adjective.pos !== 'ADJ' || noun.pos !== 'NOUN' || noun.head !== i || noun.rel !== 'nmod' || noun.feats['Case'] === 'Gen') continue;
    if (adjective.feats['Number'] && adjective.feats['Number'] !== noun.feats['Number']) continue;
    words[i + 1] = { ...noun, head: adjective.head, rel: adjective.rel };
    words[i] = { ...adjective, head: i + 1, rel: 'amod' };
  }
}

/** «между фондом и компанией»: a noun with «и» before it and the case of its head is coordinated with it. */
function relabelConjuncts(words: Word[]): void {
  words.forEach((word, i) => {
    const hasAnd = words.slice(Math.max(0, i - FARTHEST_AND), i).some(({ head, rel, text }) => head === i && rel === 'cc' && /^(и|или)$/.test(text));
    if (hasAnd && word.rel === 'nmod' && word.head >= 0 && word.head < i && word.feats['Case'] === words[word.head]!.feats['Case']) words[i] = { ...word, rel: 'conj' };
  });
}

/** Words between «и» and the noun it joins. */
const FARTHEST_AND = 6;

/** A noun in the genitive is a complement, whatever the parser calls it. */
function relabelGenitives(words: Word[]): void {
  words.forEach((word, i) => { if (word.pos === 'NOUN' && word.rel === 'amod' && word.feats['Case'] === 'Gen') words[i] = { ...word, rel: 'nmod' }; });
}

/** «преобразователи частоты и электродвигатели»: what does not agree in case with the genitive before it is coordinated with the noun above. */
function liftConjuncts(words: Word[]): void {
  for (let i = 0; i < words.length; i++) {
    const { rel, head, feats, pos } = words[i]!;
    if (rel !== 'conj' || head < 0 || pos !== 'NOUN') continue;
    const inNumber = sameAbove(words, i);
    if (inNumber !== undefined) words[i] = { ...words[i]!, head: inNumber };
    const above = words[head]!;
    if (above.rel !== 'nmod' || above.head < 0 || above.pos !== 'NOUN' || !feats['Case'] || feats['Case'] === above.feats['Case']) continue;
    if (words[above.head]!.feats['Case'] === feats['Case'] && words[above.head]!.pos === 'NOUN') words[i] = { ...words[i]!, head: above.head };
  }
}

/** «коробок отбора мощности и лебёдок»: a plural is coordinated with the plural above rather than with the singular inside it. */
function sameAbove(words: readonly Word[], conjunct: number): number | undefined {
  const { feats, head } = words[conjunct]!;
  if (feats['Number'] !== 'Plur' || words[head]!.feats['Number'] !== 'Sing' || words[head]!.rel !== 'nmod') return undefined;
  for (let word = words[head]!.head, steps = 0; word >= 0 && steps < 3; word = words[word]!.head, steps++) {
    const { feats: own, pos, rel } = words[word]!;
    if (pos !== 'NOUN' || own['Case'] !== feats['Case']) return undefined;
    if (own['Number'] === 'Plur') return word;
    if (rel !== 'nmod') return undefined;
  }
  return undefined;
}

/** «сети «A», «B» и «C»»: names with nothing but a comma or «и» between them are one list. */
function joinLists(words: Word[], names: Names): void {
  for (let i = 0; i + 2 < words.length; i++) {
    if (!isCompany(names[i]) || !isCompany(names[i + 2]) || !/^(,|и|или)$/.test(words[i + 1]!.text) || words[i]!.head === i + 2 || closesInsert(words, i + 1)) continue;
    const first = words[i]!.rel === 'conj' && isCompany(names[words[i]!.head]) ? words[i]!.head : i;
    if (words[i + 2]!.rel !== 'root' && first !== i + 2) words[i + 2] = { ...words[i + 2]!, head: first, rel: 'conj' };
  }
}

/** ««Вымпел», дочка «Восхода», …»: what a comma alone joins to a name, and no «и» follows, says what it is; «два завода, «Вымпел» и «Маяк»»: names behind a plural are its members. */
function appose(words: Word[], names: Names): void {
  words.forEach(({ rel, head, pos, lemma }, i) => {
    if (rel !== 'conj' || pos !== 'NOUN' || names[i] || !isCompany(names[head]) || !FIRM_NOUNS.has(normal(lemma))) return;
    const isJoined = words.some((mark) => mark.rel === 'cc' && mark.head >= 0 && (mark.head === i || (words[mark.head]!.rel === 'conj' && words[mark.head]!.head === head)));
    if (!isJoined) words[i] = { ...words[i]!, rel: 'appos' };
  });
  words.forEach(({ rel, head }, i) => {
    const host = words[head];
    const follows = rel === 'conj' && isCompany(names[i]) && words[i - 1]!.text === ',' && !names[head];
    const isOne = words[i + 1]?.text === ',' && !words.some((word) => word.head === head && word.rel === 'conj' && word !== words[i]);
    if (follows && (host!.feats['Number'] === 'Plur' || isOne) && FIRM_NOUNS.has(normal(host!.lemma))) words[i] = { ...words[i]!, rel: 'appos' };
  });
}

/** «Входящее в группу предприятие»: with its capital the tagger takes the participle that opens a sentence for a name. */
function readParticiples(words: Word[], morphology: Morphology): void {
  words.forEach((word, i) => {
    if (word.rel !== 'acl' || word.pos === 'VERB' || !/^[А-ЯЁ]?[а-яё]+$/u.test(word.text)) return;
    const reading = morphology.analyses(word.text.toLowerCase()).find(({ pos }) => pos === 'PRTF');
    if (reading) words[i] = { ...word, pos: 'VERB', lemma: reading.lemma, feats: { ...word.feats, VerbForm: 'Part', Voice: reading.grammemes.has('pssv') ? 'Pass' : 'Act' } };
  });
}

/** «завод «A», которому передана партия, завод «B» и «C»»: a firm listed behind the goods of a relative clause is one with the firm that the clause describes. */
function leaveClauses(words: Word[], names: Names): void {
  for (let i = 0; i < words.length; i++) {
    const { rel, head } = words[i]!;
    if (rel !== 'conj' || !isCompany(names[i]) || names[head] || FIRM_NOUNS.has(normal(words[head]!.lemma))) continue;
    let clause = head;
    while (clause >= 0 && words[clause]!.rel !== 'acl:relcl') clause = words[clause]!.head;
    const host = clause < 0 ? -1 : words[clause]!.head;
    if (host >= 0 && isCompany(names[host])) words[i] = { ...words[i]!, head: host };
  }
}

/** A name that the tagger gives no case, or one that its form cannot have, has the first that it can. */
function caseNames(words: Word[], names: Names, morphology: Morphology): void {
  words.forEach((word, i) => {
    const name = names[i]?.name;
    if (!name || word.pos === 'NOUN' || word.pos === 'PROPN' || word.feats['Case']) return;
    const found = morphology.analyses(name.mask).flatMap(({ grammemes }) => Object.entries(CASES).filter(([grammeme]) => grammemes.has(grammeme)).map(([, found]) => found))[0];
    if (found) words[i] = { ...word, pos: 'NOUN', feats: { Case: found, Number: 'Sing' } };
  });
}
const CASES: Readonly<Record<string, string>> = { nomn: 'Nom', gent: 'Gen', datv: 'Dat', accs: 'Acc', ablt: 'Ins', loct: 'Loc' };

/** «поставляют «Вымпелу» валы»: a firm's name in the dative is no subject, and one that a verb takes as its recipient is in the dative. */
function readDatives(words: Word[], names: Names, morphology: Morphology): void {
  words.forEach((word, i) => {
    if (!names[i] || words[word.head]?.pos !== 'VERB') return;
    const isMisread = word.rel === 'iobj' && word.feats['Case'] !== 'Dat' && morphology.analyses(names[i].name.mask).some(({ grammemes }) => grammemes.has('datv') && grammemes.has('sing'));
    if (isMisread || (word.feats['Case'] === 'Dat' && ['nsubj', 'obl:agent'].includes(word.rel))) words[i] = { ...word, rel: 'iobj', feats: { ...word.feats, Case: 'Dat', Number: 'Sing' } };
  });
}

/** «поставляет «Вымпелу» втулки», «сырьё «Вымпелу» поставляет»: a name in the dative takes no complement, so the noun beside it is its verb's object. */
function freeObjects(words: Word[], names: Names, morphology: Morphology): void {
  words.forEach((noun, i) => {
    const name = words[noun.head];
    if (noun.pos !== 'NOUN' || names[i] || !['nmod', 'amod', 'advmod'].includes(noun.rel) || name?.feats['Case'] !== 'Dat' || !isCompany(names[noun.head]) || words[name.head]?.pos !== 'VERB') return;
    const reading = words.some(({ head, rel }) => head === i && rel === 'case') ? undefined : morphology.analyses(noun.text).find(({ grammemes }) => grammemes.has('accs'));
    if (!reading) return;
    words[i] = { ...noun, rel: 'obj', head: name.head, lemma: reading.lemma, feats: { ...noun.feats, Case: 'Acc', Number: reading.grammemes.has('plur') ? 'Plur' : 'Sing' } };
  });
}

/** «трактора завода ушли», «крепёж завод отправляет»: a noun before a name is no adjective of it but what it belongs to, or the object of its verb. */
function freeHeads(words: Word[], names: Names): void {
  words.forEach((noun, i) => {
    const name = words[noun.head];
    if (noun.pos !== 'NOUN' || noun.rel !== 'amod' || names[i] || !name || noun.head < i || !isCompany(names[noun.head]) || !['Nom', 'Acc'].includes(noun.feats['Case'] ?? '')) return;
    words.forEach((word, j) => { if (word.head === noun.head && word.rel === 'amod' && j < i) words[j] = { ...word, head: i }; });
    const isOwner = name.feats['Case'] === 'Gen';
    if (isOwner) words[noun.head] = { ...name, head: i, rel: 'nmod' };
    words[i] = { ...noun, head: name.head, rel: isOwner ? name.rel : 'obj' };
  });
}

/** «сдал заказчику, компании «Вымпел», танкер»: what has the case of an object is not coordinated with a dative. */
function freeStrays(words: Word[]): void {
  words.forEach((noun, i) => {
    const host = words[noun.head];
    const verb = host && host.head >= 0 ? words[host.head] : undefined;
    if (noun.pos !== 'NOUN' || noun.rel !== 'conj' || host?.feats['Case'] !== 'Dat' || !['Nom', 'Acc'].includes(noun.feats['Case'] ?? '') || verb?.pos !== 'VERB') return;
    if (!words.some(({ head, rel }) => (head === host.head && rel === 'obj') || (head === i && ['cc', 'case'].includes(rel)))) words[i] = { ...noun, rel: 'obj', head: host.head };
  });
}

/** «переговоры с «Вымпелом» о поставках»: a firm's name takes no such complement, the noun above it does. */
function leaveNames(words: Word[], names: Names): void {
  words.forEach((word, i) => {
    const above = word.rel === 'nmod' && isCompany(names[word.head]) ? words[word.head]! : undefined;
    const isComplement = words.some(({ head, rel, text }) => head === i && rel === 'case' && (word.feats['Case'] === 'Acc' ? /^на$/i : /^(о|об|по)$/i).test(text));
    const isGoal = word.feats['Case'] === 'Dat' && words.some(({ head, rel, text }) => head === i && rel === 'case' && /^ко?$/i.test(text));
    if (above && above.head >= 0 && ((above.rel === 'nmod' && isComplement) || isGoal)) words[i] = { ...word, head: above.head };
  });
}

/** A comma behind an aside or a clause joins nothing. */
const closesInsert = (words: readonly Word[], comma: number): boolean => {
  const { text, head } = words[comma]!;
  return text === ',' && head >= 0 && head < comma && ['parataxis', 'acl', 'acl:relcl'].includes(words[head]!.rel);
};

const isCompany = (name: NamedWord | undefined): boolean => name?.entity.kind === 'Company';
