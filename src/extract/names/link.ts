import type { Language } from '../../language/index.js';
import type { EntityKind } from '../../ontology/index.js';
import { initialsOf } from './initials.js';
import { keyOfText, stem } from './key.js';
import { FOREIGN_LEGAL_FORMS, HEAD_KINDS, PLACE_NOUNS } from './lexicon.js';
import type { DocumentEntity, Name } from './types.js';

/** All names of one kind and key. */
interface Group {
  readonly kind: EntityKind;
  readonly names: Name[];
  /** Words of the canonical name, without case endings. */
  readonly words: readonly string[];
  /** What a shorter mention may be: the quoted or foreign name without its common noun or legal form. */
  readonly cores: ReadonlySet<string>;
}

const isOrganisation = (kind: EntityKind): boolean => kind !== 'Person' && kind !== 'Place';
const canonicalOf = ({ names }: Group): string => mostFrequent(names.map(({ canonical }) => canonical));

/** A hyphen and a dash are one to us: «АБВ-Новые решения», «АБВ — Новые решения». */
const keyOf = (name: string): string => keyOfText(name.replace(/[-–—]/gu, ' '));

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

function withoutLegalForm(name: string): string {
  return name.split(' ').filter((word, index) => index === 0 || !FOREIGN_LEGAL_FORMS.has(word)).join(' ');
}

/** «Завод «Вымпел»» as a whole is quoted, and «Вымпел» afterwards. */
function withoutHead(name: string): string {
  const [first, second, ...more] = name.split(' ') as [string, ...string[]];
  return second !== undefined && more.length === 0 && /^[\p{Lu}«"]/u.test(second) && BARE_HEADS.has(first.toLowerCase()) ? second : name;
}
const BARE_HEADS = new Set(['завод', 'комбинат', 'фабрика', 'холдинг', 'группа', 'концерн', 'корпорация', 'компания', 'фирма', 'верфь']);

const withoutPlaceNoun = (name: string): string =>
  name.split(' ').filter((word) => !PLACE_NOUNS.has(word.toLowerCase())).join(' ') || name;

function coresOf(text: string, name: Name): string[] {
  if (name.kind === 'Person') return [];
  if (name.kind === 'Place') return /обл|кра[йе]|район|округ/iu.test(name.canonical) ? [] : [keyOf(withoutPlaceNoun(name.canonical))];
  return [keyOf(text.slice(name.core.start, name.core.end)), keyOf(withoutLegalForm(name.canonical)), keyOf(withoutHead(name.canonical))];
}

function groupNames(text: string, names: readonly Name[]): Group[] {
  const groups = new Map<string, Group & { cores: Set<string> }>();
  for (const name of names) {
    const key = keyOf(name.kind === 'Person' ? name.canonical.replaceAll('.', '. ') : name.canonical);
    const id = `${name.kind} ${key}`;
    let group = groups.get(id);
    if (!group) groups.set(id, (group = { kind: name.kind, names: [], words: key.split(' '), cores: new Set([key]) }));
    group.names.push(name);
    for (const core of coresOf(text, name)) group.cores.add(core);
  }
  return [...groups.values()];
}

/** Groups that turned out to mean the same thing. */
class Links {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, index) => index);
  }

  root(index: number): number {
    const parent = this.#parents[index]!;
    return parent === index ? index : (this.#parents[index] = this.root(parent));
  }

  join(a: number, b: number): void {
    this.#parents[Math.max(this.root(a), this.root(b))] = Math.min(this.root(a), this.root(b));
  }
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Groups of a kind by each of their words. */
class Index {
  readonly #byWord = new Map<string, number[]>();

  constructor(readonly groups: readonly Group[], wordsOf: (group: Group) => readonly string[] = ({ words }) => words) {
    groups.forEach((group, index) => {
      for (const word of new Set(wordsOf(group))) append(this.#byWord, `${group.kind} ${word}`, index);
    });
  }

  with(kind: EntityKind, word: string): readonly number[] {
    return this.#byWord.get(`${kind} ${word}`) ?? [];
  }
}

/** Joins a group with the one other that shares `word` and fits; two that fit make the short name ambiguous, and it stays alone. */
function joinOnly(links: Links, index: Index, at: number, word: string, fits: (other: Group) => boolean): void {
  const others = index.with(index.groups[at]!.kind, word).filter((other) => other !== at && fits(index.groups[other]!));
  const roots = new Set(others.map((other) => links.root(other)));
  roots.delete(links.root(at));
  if (roots.size === 1) links.join(at, [...roots][0]!);
}

/** «завод «Ромашка»» and «Ромашка». */
function joinByCore(links: Links, groups: readonly Group[]): void {
  const byCore = new Map<string, number>();
  groups.forEach((group, index) => {
    for (const core of group.cores) {
      const key = `${group.kind} ${core}`;
      const first = byCore.get(key);
      if (first === undefined) byCore.set(key, index);
      else links.join(first, index);
    }
  });
}

/** Initials, another alphabet or the beginning of a word; «(группа «Восход»)» is the owner. */
function isOtherSpelling({ canonical }: Name, { canonical: other, head }: Name): boolean {
  if (head !== undefined && !keyOf(canonical).includes(stem(head))) return false;
  const starts = new Set(keyOf(canonical).split(' ').map((word) => word.slice(0, SHARED)));
  return /^[\p{Lu}\d&. -]+$/u.test(other) || /[A-Za-z]/u.test(other) !== /[A-Za-z]/u.test(canonical) || keyOf(other).split(' ').some((word) => starts.has(word.slice(0, SHARED)));
}
/** Letters that a short name and a word of the full one begin with. */
const SHARED = 3;

/** «Омское бюро станкостроения» (ОБС). */
function joinByParenthesis(links: Links, groups: readonly Group[], text: string): void {
  const placed = groups.flatMap((group, index) => group.names.map((name) => ({ name, index })))
    .sort((a, b) => a.name.start - b.name.start);
  placed.forEach(({ name, index }, i) => {
    const next = placed[i + 1];
    if (!next || next.name.kind !== name.kind || !isOrganisation(name.kind)) return;
    const opened = /^\s*\((?:далее\s*[-–—]\s*)?$/u.test(text.slice(name.end, next.name.start));
    if (opened && text[next.name.end] === ')' && isOtherSpelling(name, next.name)) links.join(index, next.index);
  });
}

function joinByInitials(links: Links, groups: readonly Group[]): void {
  const index = new Index(groups, (group) =>
    (isOrganisation(group.kind) && group.words.length > 2 ? initialsOf([canonicalOf(group)]) : []));
  groups.forEach((group, at) => {
    const short = canonicalOf(group);
    if (/^\p{Lu}{3,}$/u.test(short)) joinOnly(links, index, at, short, () => true);
  });
}

const isPartOf = (part: readonly string[], whole: readonly string[]): boolean => {
  let at = 0;
  for (const word of whole) if (word === part[at]) at++;
  return at === part.length;
};

function isHeadedPhrase({ kind, words }: Group, head: string | undefined): boolean {
  return isOrganisation(kind) && head !== undefined && HEAD_KINDS.has(head) && words.length > 1 && words.includes(stem(head));
}

/** «Фонд развития» and «Фонд развития промышленности», «МИД» and «МИД РФ»: the words of one are among those of the other. */
function joinByTail(links: Links, index: Index): void {
  index.groups.forEach((group, at) => {
    const [{ head }] = group.names as [Name, ...Name[]];
    if (!(group.kind === 'PublicBody' && head === undefined) && !isHeadedPhrase(group, head)) return;
    const { words } = group;
    joinOnly(links, index, at, words[0]!, (other) => other.words.length > words.length && isPartOf(words, other.words));
  });
}

/** «Norden Tractors», then «Norden»: a name cut short after it was given in full. What is named short first may be another firm. */
function joinShortened(links: Links, index: Index): void {
  index.groups.forEach(({ kind, words, names }, at) => {
    if (kind !== 'Company' || words.join('').length < SHORTEST_CUT) return;
    const isFullForm = (other: Group): boolean => other.words.length > words.length && words.every((word, i) => other.words[i] === word) && other.names[0]!.start < names[0]!.start;
    joinOnly(links, index, at, words[0]!, isFullForm);
  });
}
const SHORTEST_CUT = 4;

const INITIAL = /^\p{L}$/u;
/** «…», - сказал министр». */
const SPEECH_BEFORE = /[»"”],?\s*[-–—][^.!?»"]*$/u;
const LONGEST_SPEECH_TAG = 120;

/** Each word of the short name is a word of the full one, or its first letter. */
function isShortFor(short: readonly string[], full: readonly string[]): boolean {
  if (short.length >= full.length && !short.some((word) => INITIAL.test(word))) return false;
  const isIn = (word: string): boolean =>
    (INITIAL.test(word) ? full.some((other) => !INITIAL.test(other) && other.startsWith(word)) : full.includes(word));
  return short.every(isIn) && short.some((word) => !INITIAL.test(word));
}

/** First name and patronymic: «Пётр Ильич». */
function isNameWithPatronymic(name: string, { morphology }: Language): boolean {
  const [first, second, ...more] = name.split(' ');
  if (first === undefined || second === undefined || more.length > 0) return false;
  return morphology.analyses(second).some(({ grammemes }) => grammemes.has('Patr'));
}

/** Who says the quotation that the name stands in: nobody speaks of himself by name. */
function speakerAround(text: string, name: Name, groups: readonly Group[]): Group | undefined {
  const end = text.indexOf('\n', name.end);
  const paragraph = end === -1 ? text.length : end;
  return groups.find((group) => group.kind === 'Person' && group.names.some(({ start }) =>
    start > name.end && start < paragraph && SPEECH_BEFORE.test(text.slice(Math.max(name.end, start - LONGEST_SPEECH_TAG), start))));
}

function joinPersons(text: string, links: Links, index: Index, language: Language): void {
  const { groups } = index;
  const persons = groups.flatMap((group, at) => (group.kind === 'Person' ? [{ group, at }] : []));
  for (const { group, at } of persons) {
    const word = group.words.find((each) => !INITIAL.test(each));
    if (word) joinOnly(links, index, at, word, (other) => isShortFor(group.words, other.words));
  }
  for (const { group, at } of persons) {
    if (!isNameWithPatronymic(canonicalOf(group), language)) continue;
    const speakers = new Set(group.names.map((name) => speakerAround(text, name, groups)));
    const [first] = group.words as [string, ...string[]];
    joinOnly(links, index, at, first, (other) => other.words[0] === first && other.words.length > 1 && !speakers.has(other));
  }
}

/** Russian before foreign, long before short, early before late. */
function byFullness(a: string, b: string): number {
  const isRussian = (name: string): number => Number(/[а-яё]/iu.test(name));
  return isRussian(b) - isRussian(a) || b.length - a.length;
}

function toEntity(groups: readonly Group[], language: Language): DocumentEntity {
  const names = groups.flatMap((group) => group.names).sort((a, b) => a.start - b.start);
  const withoutSurname = (name: string): number => Number(groups[0]!.kind === 'Person' && isNameWithPatronymic(name, language));
  const [name, ...aliases] = [...new Set(groups.map(canonicalOf))]
    .sort((a, b) => withoutSurname(a) - withoutSurname(b) || byFullness(a, b)) as [string, ...string[]];
  return { kind: groups[0]!.kind, name, aliases, names, gender: names.find(({ gender }) => gender)?.gender };
}

/**
 * Which names of one document mean the same thing, in the order of their first names. Names of different kinds never do.
 * @param text the document's
 */
export function linkNames(text: string, names: readonly Name[], language: Language): DocumentEntity[] {
  const groups = groupNames(text, names);
  const links = new Links(groups.length);
  const index = new Index(groups);
  joinByCore(links, groups);
  joinByParenthesis(links, groups, text);
  joinByInitials(links, groups);
  joinByTail(links, index);
  joinShortened(links, index);
  joinPersons(text, links, index, language);
  const entities = new Map<number, Group[]>();
  groups.forEach((group, at) => { append(entities, links.root(at), group); });
  return [...entities.values()].map((linked) => toEntity(linked, language));
}
