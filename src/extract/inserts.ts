import type { Token } from '../model/index.js';
import type { Predicate } from './verbs.js';

/** What stands inside a clause and is parsed by itself: it describes the noun before it, or names whose words the clause gives. */
export interface Insert {
  readonly kind: 'relative' | 'participle' | 'aside';
  readonly tokens: readonly Token[];
  /** The commas around it. */
  readonly commas: readonly Token[];
  readonly inserts: readonly Insert[];
}

export interface Split {
  readonly main: readonly Token[];
  readonly inserts: readonly Insert[];
}

type Predicates = ReadonlyMap<Token, Predicate>;

const RELATIVE = /^(котор(ый|ая|ое|ые|ого|ой|ых|ому|ым|ую|ом|ыми)|где|куда|откуда|ч[её]й|чь[яеиюё]|чьих)$/i;
const SUBORDINATING = /^(что|чтобы|если|когда|хотя|поскольку|пока|так|как|чем|ли|будто|ибо)$/i;
const CONTRASTING = /^(а|но|однако|зато|причём|причем)$/i;
const DASH = /^[—–-]$/;
const SAYING = /^(словам|данным|информации|сведениям|мнению|оценке|оценкам|подсчётам|подсчетам|версии|признанию|условиям)$/i;
/** Words between the comma and the word that makes a relative clause of what follows: «большей частью которого». */
const FARTHEST_RELATIVE = 5;
/** Words before a participle in its own clause: «до марта принадлежавший». */
const FARTHEST_PARTICIPLE = 3;

/** The clause without its inserts. */
export function withoutInserts(tokens: readonly Token[], predicates: Predicates): Split {
  const main: Token[] = [];
  const inserts: Insert[] = [];
  let hasVerb = false;
  for (let i = 0; i < tokens.length;) {
    const insert = insertAt(tokens, i, predicates, hasVerb);
    if (insert) {
      inserts.push(insert.found);
      i = insert.next;
    } else {
      hasVerb ||= predicates.get(tokens[i]!) === 'finite';
      main.push(tokens[i++]!);
    }
  }
  return main.length > 0 ? { main, inserts } : { main: tokens, inserts: [] };
}

function insertAt(tokens: readonly Token[], at: number, predicates: Predicates, hasVerb: boolean): { found: Insert; next: number } | undefined {
  const opens = tokens[at]!.text === ',';
  const from = opens ? at + 1 : at;
  const kind = opens || at === 0 ? kindAt(tokens, from, predicates) : undefined;
  if (!kind || (kind !== 'aside' && !opens)) return undefined;
  const end = kind === 'aside' ? endOfAside(tokens, from) : endOfClause(tokens, from, predicates, kind === 'participle');
  if (end <= from) return undefined;
  const isClosed = tokens[end]?.text === ',' && (kind === 'aside' || !hasVerb);
  const inner = withoutInserts(tokens.slice(from, end), predicates);
  const commas = [...(opens ? [tokens[at]!] : []), ...(isClosed ? [tokens[end]!] : [])];
  return { found: { kind, tokens: inner.main, commas, inserts: inner.inserts }, next: isClosed ? end + 1 : end };
}

/** «по его словам», «как и «Маяк»», «согласно отчёту», «судя по отчёту». */
function opensAside(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from]?.text.toLowerCase();
  return (first === 'по' && tokens.slice(from + 1, from + 3).some(({ text }) => SAYING.test(text))) || (first === 'как' && tokens[from + 1]?.text === 'и') || first === 'согласно' || (first === 'судя' && tokens[from + 1]?.text === 'по');
}

function kindAt(tokens: readonly Token[], from: number, predicates: Predicates): Insert['kind'] | undefined {
  if (opensAside(tokens, from)) return 'aside';
  for (let i = from; i < tokens.length && i - from <= FARTHEST_RELATIVE; i++) {
    const { text } = tokens[i]!;
    if (RELATIVE.test(text)) return i === from || /^котор/i.test(text) ? 'relative' : undefined;
    const predicate = predicates.get(tokens[i]!);
    if (predicate === 'participle' && i - from <= FARTHEST_PARTICIPLE) return 'participle';
    if (predicate || /^[,;:()—–«»"]$/.test(text)) return undefined;
  }
  return undefined;
}

/** An aside ends at a comma. */
function endOfAside(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex(({ text }, i) => i > from && /^[,;()]$/.test(text));
  return tokens[end]?.text === ',' ? end : from;
}

/** Where a clause with a predicate ends: before the comma behind which the clause around it goes on with a predicate of its own. */
function endOfClause(tokens: readonly Token[], from: number, predicates: Predicates, hasPredicate: boolean): number {
  let wanted = hasPredicate ? 0 : 1;
  let comma = -1;
  for (let i = from; i < tokens.length; i++) {
    if (isEnd(tokens, i, from) || (wanted <= 0 && isTurn(tokens, i))) return i;
    if (tokens[i]!.text === ',' && wanted <= 0) {
      if (opensNested(tokens, i + 1, predicates)) wanted++;
      else comma = i;
    }
    if (predicates.get(tokens[i]!) !== 'finite') continue;
    if (wanted > 0) wanted--;
    else if (comma >= 0) return comma;
  }
  return tokens.length;
}

/** «, —», «, но»: the clause around takes over. */
const isTurn = (tokens: readonly Token[], i: number): boolean => tokens[i]!.text === ',' && (DASH.test(tokens[i + 1]?.text ?? '') || CONTRASTING.test(tokens[i + 1]?.text ?? ''));

const opensNested = (tokens: readonly Token[], i: number, predicates: Predicates): boolean => SUBORDINATING.test(tokens[i]?.text ?? '') || kindAt(tokens, i, predicates) === 'relative';

/** The end of what the insert stands in: a semicolon, the sentence's last mark, a quotation mark or bracket that the insert did not open. */
function isEnd(tokens: readonly Token[], i: number, from: number): boolean {
  const { text } = tokens[i]!;
  if (/^[;:]$/.test(text) || (/^[.!?…]+$/.test(text) && i === tokens.length - 1)) return true;
  if (text === ')' || text === '»') {
    const open = text === ')' ? '(' : '«';
    let depth = 0;
    for (let j = from; j < i; j++) depth += tokens[j]!.text === open ? 1 : tokens[j]!.text === text ? -1 : 0;
    return depth === 0;
  }
  return false;
}
