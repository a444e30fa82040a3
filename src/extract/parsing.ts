import type { Sentence, Token } from '../model/index.js';
import type { Language, Mask, Word } from '../language/index.js';
import type { Insert } from './inserts.js';
import { withNumbersAndCodes } from './masks.js';
import { normal } from './lemma.js';

/** Parses the tokens, and each insert by itself, and hangs the inserts on the words that they describe: one tree. */
export function parseWithInserts(tokens: readonly Token[], inserts: readonly Insert[], masks: readonly Mask[], language: Language): Word[] {
  let words = parse(tokens, masks, language);
  for (const insert of inserts) words = graft(words, insert, parsedInsert(insert, masks, language));
  return words;
}

function parsedInsert({ kind, tokens, inserts }: Insert, masks: readonly Mask[], language: Language): Word[] {
  const words = parseWithInserts(tokens, inserts, masks, language);
  return kind === 'participle' ? rootedInParticiple(words, language) : words;
}

/** What a participle opens hangs on it, whatever the parser takes for its main word: «приобретённый холдингом у треста «Маяк»». */
function rootedInParticiple(words: readonly Word[], { morphology }: Language): Word[] {
  const root = words.findIndex(({ head }) => head < 0);
  const participle = words.findIndex(({ text }) => /^[а-яё]+$/u.test(text) && morphology.analyses(text)[0]?.pos === 'PRTF');
  if (participle < 0 || participle === root) return [...words];
  const isPassive = morphology.analyses(words[participle]!.text)[0]!.grammemes.has('pssv');
  const feats = { ...words[participle]!.feats, VerbForm: 'Part', Voice: isPassive ? 'Pass' : 'Act' };
  const isObject = !isPassive && !words.some(({ head, rel }) => head === root && rel === 'case');
  return words.map((word, i) => {
    if (i === participle) return { ...word, pos: 'VERB', head: -1, rel: 'root', feats };
    return i === root ? { ...word, head: participle, rel: isObject ? 'obj' : 'obl' } : word;
  });
}

function parse(tokens: readonly Token[], masks: readonly Mask[], language: Language): Word[] {
  const sentence: Sentence = { start: tokens[0]!.start, end: tokens.at(-1)!.end, tokens };
  const starts = new Set(tokens.map(({ start }) => start));
  return language.parse(sentence, withNumbersAndCodes(sentence, masks.filter((mask) => starts.has(mask.start)), language.morphology));
}

const COMMA = { pos: 'PUNCT', feats: {}, lemma: ',', rel: 'punct' } as const;

function graft(host: readonly Word[], { kind, commas }: Insert, guest: readonly Word[]): Word[] {
  const root = guest.findIndex(({ head }) => head < 0);
  const head = kind === 'aside' ? host.findIndex((word) => word.head < 0) : describedNoun(host, guest, kind === 'participle' ? guest[root]! : guest.find(({ lemma }) => normal(lemma) === 'который'));
  const rel = { relative: 'acl:relcl', participle: 'acl', aside: 'parataxis' }[kind];
  const marks = commas.map((token): Word => ({ ...token, ...COMMA, head: host.length + root }));
  const own = kind === 'participle' ? asParticiple(guest[root]!) : guest[root]!;
  const joined = [...host, ...guest.map((word, i) => (i === root ? { ...own, head, rel } : { ...word, head: host.length + word.head })), ...marks];
  return inOrder(joined);
}

/** Without its noun the tagger takes a participle for an adjective. */
function asParticiple(word: Word): Word {
  if (word.pos !== 'ADJ') return word;
  return { ...word, pos: 'VERB', feats: { ...word.feats, VerbForm: 'Part', Voice: /(?:нн|т)(?:ый|ая|ое|ые|ого|ой|ых|ому|ым|ую|ом|ыми)$/.test(word.text) ? 'Pass' : 'Act' } };
}

function inOrder(words: readonly Word[]): Word[] {
  const order = words.map((_, i) => i).sort((a, b) => words[a]!.start - words[b]!.start);
  const place = new Map(order.map((from, to) => [from, to]));
  return order.map((i) => ({ ...words[i]!, head: words[i]!.head < 0 ? -1 : place.get(words[i]!.head)! }));
}

/** The nearest noun before the guest that its «который» or participle agrees with, rather than the place it is in («завод в Туле, купленный …»); else the nearest word. */
function describedNoun(host: readonly Word[], guest: readonly Word[], agreeing: Word | undefined): number {
  const start = guest[0]!.start;
  const before = host.flatMap((word, i) => (word.start < start && word.pos !== 'PUNCT' ? [i] : [])).reverse();
  const found = agreeing && before.find((i) => ['NOUN', 'PROPN', 'SYM', 'X'].includes(host[i]!.pos) && agree(host[i]!, agreeing));
  if (found === undefined) return before[0] ?? 0;
  const { pos, rel, head } = host[found]!;
  return pos === 'PROPN' && rel === 'nmod' && host[head]!.pos === 'NOUN' && agree(host[head]!, agreeing!) ? head : found;
}

const isDirect = ({ Case: grammaticalCase }: Word['feats']): boolean => grammaticalCase === 'Nom' || grammaticalCase === 'Acc';

/** A participle without its noun does not tell the nominative from the accusative. */
function agree({ feats: noun }: Word, { feats, lemma, text }: Word): boolean {
  const isRelative = normal(lemma) === 'который';
  const same = (feature: string): boolean => !noun[feature] || !feats[feature] || noun[feature] === feats[feature] || (feature === 'Case' && isDirect(noun) && isDirect(feats) && !/[ую]ю$/.test(text));
  return same('Number') && (feats['Number'] === 'Plur' || same('Gender')) && (isRelative || same('Case'));
}
