import type { EntityKind } from '../../ontology/index.js';
import { isSaid, quotedAt } from './core.js';
import { draftsByLine, type Draft } from './draft.js';
import { followsProductNoun, originBefore, personAt } from './free-standing.js';
import { initialsOf } from './initials.js';
import { keyOf, stem } from './key.js';
import { isFirstWord, labelAt, wordAt, type Line } from './line.js';
import { isBrandShaped, isCapitalised, isLatin, isWord, lengthOf, type Range } from './token.js';
import { Taken } from './taken.js';

/** A common noun before the name is worth more than what the network thinks of the name alone. */
const WEIGHT_OF_HEAD = 3;
const WEIGHT_OF_PRODUCT_NOUN = 2;

interface Known {
  readonly kinds: Map<EntityKind, number>;
  /** How often a common noun of goods stands before it. */
  products: number;
  /** Somewhere it stands without quotation marks. */
  bare: boolean;
}

const isQuoted = ({ line, core }: Draft): boolean => line.closing[core.from - 1] === core.to;

function surname({ kind, line, core }: Draft): string | undefined {
  const last = wordAt(line, core.to - 1);
  return kind === 'Person' && core.to - core.from > 1 && last.length > 2 && isWord(last) ? stem(last) : undefined;
}

/** «Орский вагонный завод» may come again as ОВЗ. */
function initialsOfPhrase({ line, kind, core, head, fixed }: Draft): string[] {
  if (!isOrganisation(kind) || fixed || head === undefined) return [];
  return [...new Set(initialsOf(line.tokens.slice(core.from, core.to).map(({ text }) => text)))].filter(({ length }) => length >= 3);
}

interface Match {
  readonly range: Range;
  readonly known: Known;
}

/** All that the names found so far say about each key. */
class Knowledge {
  readonly #known = new Map<string, Known>();
  /** For the first word of keys the number of words in the longest. */
  readonly #lengths = new Map<string, number>();

  note(key: string, kind: EntityKind, weight: number, bare: boolean): void {
    let known = this.#known.get(key);
    if (!known) {
      known = { kinds: new Map(), products: 0, bare: false };
      this.#known.set(key, known);
      const words = key.split(' ');
      this.#lengths.set(words[0]!, Math.max(words.length, this.#lengths.get(words[0]!) ?? 0));
    }
    known.kinds.set(kind, (known.kinds.get(kind) ?? 0) + weight);
    known.bare ||= bare;
  }

  noteProduct(key: string): void {
    const known = this.#known.get(key);
    if (known) known.products += WEIGHT_OF_PRODUCT_NOUN;
  }

  get(key: string): Known | undefined {
    return this.#known.get(key);
  }

  /** The ranges from `from` on that read as a key, the longest first. */
  matchesAt(line: Line, from: number): Match[] {
    const most = this.#lengths.get(stem(wordAt(line, from))) ?? 0;
    const found: Match[] = [];
    const words: string[] = [];
    for (let to = from; to < line.tokens.length && words.length < most; to++) {
      if (!isWord(wordAt(line, to))) continue;
      words.push(stem(wordAt(line, to)));
      const known = this.#known.get(words.join(' '));
      if (known) found.push({ range: { from, to: to + 1 }, known });
    }
    return found.reverse();
  }
}

const isOrganisation = (kind: EntityKind): boolean => kind !== 'Person' && kind !== 'Place';

function best(kinds: ReadonlyMap<EntityKind, number>): EntityKind {
  return [...kinds].sort((a, b) => b[1] - a[1])[0]![0];
}

function votesForOrganisation({ kinds }: Known): number {
  return [...kinds].reduce((sum, [kind, votes]) => sum + (isOrganisation(kind) ? votes : 0), 0);
}

function gather(lines: readonly Line[], drafts: readonly Draft[]): Knowledge {
  const knowledge = new Knowledge();
  for (const draft of drafts) {
    knowledge.note(keyOf(draft.line, draft.core), draft.kind, draft.fixed ? WEIGHT_OF_HEAD : 1, !isQuoted(draft));
    for (const initials of initialsOfPhrase(draft)) knowledge.note(stem(initials), draft.kind, 1, true);
    const family = surname(draft);
    if (family) knowledge.note(family, 'Person', 1, true);
  }
  for (const line of lines) {
    line.closing.forEach((close, open) => {
      if (close > open && followsProductNoun(line, open)) knowledge.noteProduct(keyOf(line, { from: open + 1, to: close }));
    });
  }
  return knowledge;
}

const isProduct = (known: Known): boolean => known.products > 0 && known.products >= votesForOrganisation(known);

/** One name is of one kind in a document, unless a common noun says otherwise; names of goods go. */
function harmonise(drafts: readonly Draft[], knowledge: Knowledge): Draft[] {
  return drafts.flatMap((draft) => {
    const known = knowledge.get(keyOf(draft.line, draft.core))!;
    if (draft.fixed || draft.head !== undefined) return [draft];
    if (isOrganisation(draft.kind) && isProduct(known)) return [];
    return [{ ...draft, kind: best(known.kinds) }];
  });
}

/** A quoted name needs its marks again; a bare one a capital that the sentence does not ask for, or no everyday meaning. */
function isMarked(line: Line, range: Range, known: Known): boolean {
  const first = wordAt(line, range.from);
  if (line.closing[range.from - 1] === range.to) return true;
  if (!known.bare || !isCapitalised(first)) return false;
  if (isBrandShaped(first) || isLatin(first) || lengthOf(range) > 1) return true;
  return !isFirstWord(line, range.from) || !line.words.isCommon(first);
}

/** «Заря — речные суда», where only «Заря» was seen elsewhere. */
function withRestOfQuotation(line: Line, match: Range): Range {
  const inside = quotedAt(line, match.from - 1);
  return inside && /^[-–—]$/u.test(wordAt(line, match.to)) && !isSaid(line, inside) ? inside : match;
}

/** «ОВЗ Ranger»: a make and its model are goods. */
function isModel(line: Line, { to }: Range): boolean {
  return labelAt(line, to) === undefined && (isLatin(wordAt(line, to)) || /^\d+[a-zа-я]*$/iu.test(wordAt(line, to)));
}

function completeAt(line: Line, index: number, knowledge: Knowledge): Draft | undefined {
  for (const { range, known } of knowledge.matchesAt(line, index)) {
    const core = withRestOfQuotation(line, range);
    const isGoods = isProduct(known) || isProduct(knowledge.get(keyOf(line, core)) ?? known);
    if (isGoods || !isMarked(line, core, known)) continue;
    const quoted = line.closing[core.from - 1] === core.to;
    const whole = quoted ? { from: core.from - 1, to: core.to + 1 } : core;
    if (followsProductNoun(line, whole.from) || isModel(line, core)) continue;
    const kind = best(known.kinds);
    if (kind === 'Person') return personAt(line, core);
    const origin = isOrganisation(kind) ? originBefore(line, whole.from) : undefined;
    return { line, from: origin ?? whole.from, to: whole.to, core, kind, origin };
  }
  return undefined;
}

/** Names that were seen elsewhere in the document and missed here. */
function complete(line: Line, drafts: readonly Draft[], knowledge: Knowledge): Draft[] {
  const taken = new Taken(drafts);
  const found: Draft[] = [];
  for (let index = 0; index < line.tokens.length; index++) {
    const draft = isCapitalised(wordAt(line, index)) ? completeAt(line, index, knowledge) : undefined;
    if (!draft || !taken.isFree(draft)) continue;
    found.push(draft);
    index = draft.to - 1;
  }
  return found;
}

/** Makes the names of a document agree with each other: same name, same kind, found everywhere. */
export function makeConsistent(lines: readonly Line[], drafts: readonly Draft[]): Draft[] {
  const knowledge = gather(lines, drafts);
  const agreed = harmonise(drafts, knowledge);
  const byLine = draftsByLine(agreed);
  return lines.flatMap((line) => {
    const own = byLine.get(line) ?? [];
    return [...own, ...complete(line, own, knowledge)];
  });
}
