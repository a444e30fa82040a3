import type { Sentence, Token } from '../model/index.js';
import type { Mask, Morphology } from '../language/index.js';
import { withoutInserts, type Insert } from './inserts.js';
import { predicatesOf } from './verbs.js';

/** What is parsed at once: a sentence, or a part of it that states something of its own. */
export interface Unit {
  readonly sentence: Sentence;
  /** It goes on from the unit before it, whose subject it may leave unsaid: «…, но отказался от поставок». */
  readonly continues: boolean;
  /** Parts that are parsed by themselves and belong to words of the unit. */
  readonly inserts: readonly Insert[];
}

type IsVerb = (token: Token) => boolean;

const CONTRAST = new Set(['а', 'но', 'однако', 'зато', 'причём', 'причем']);
const SUBORDINATING = /^(что|чтобы|если|когда|хотя|поскольку|пока|так|как|чем|ли|будто|ибо|и|или|ни|то|включая|кроме)$/i;
const DASH = /^[—–]$/;

/**
 * A sentence in the parts that the parser reads best: what stands in parentheses and has a verb, with the name before them as its
 * subject; the words around a quotation; clauses set side by side or against each other; relative clauses and participles as inserts.
 */
export function unitsOf(sentence: Sentence, names: readonly Mask[], morphology: Morphology): Unit[] {
  const { tokens, named } = withNamesWhole(sentence.tokens, names);
  const predicates = predicatesOf(tokens, named, morphology);
  const isVerb: IsVerb = (token) => predicates.get(token) === 'finite';
  const { main, asides } = withoutAsides(tokens, named, isVerb);
  const split = withoutInserts(main, predicates);
  const clauses = withGaps(clausesOf(split.main, isVerb), named, isVerb);
  const units = clauses.map((clause, i) => unitOf(clause, i > 0, split.inserts.filter(({ tokens: [first] }) => belongs(first!, clauses, i))));
  return [...units, ...asides.map((aside) => unitOf(aside, false, []))].map((unit) => withTokens(unit, named));
}

type Named = ReadonlyMap<Token, readonly Token[]>;

/** The tokens with each name as one, and what each of these was made of. */
function withNamesWhole(tokens: readonly Token[], names: readonly Mask[]): { tokens: Token[]; named: Named } {
  const named = new Map<Token, readonly Token[]>();
  const whole: Token[] = [];
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    while (next < names.length && names[next]!.end <= tokens[i]!.start) next++;
    const name = names[next];
    if (!name || name.start > tokens[i]!.start) {
      whole.push(tokens[i]!);
      continue;
    }
    let last = i;
    while (last + 1 < tokens.length && tokens[last + 1]!.end <= name.end) last++;
    const token = { start: tokens[i]!.start, end: tokens[last]!.end, text: NAME };
    named.set(token, tokens.slice(i, last + 1));
    whole.push(token);
    i = last;
  }
  return { tokens: whole, named };
}
/** Text of a token that stands for a name. */
const NAME = 'Имя';

const withTokens = (unit: Unit, named: Named): Unit => ({ ...unit, sentence: { ...unit.sentence, tokens: expanded(unit.sentence.tokens, named) }, inserts: unit.inserts.map((insert) => expandedInsert(insert, named)) });
const expanded = (tokens: readonly Token[], named: Named): Token[] => tokens.flatMap((token) => named.get(token) ?? [token]);
const expandedInsert = (insert: Insert, named: Named): Insert => ({ ...insert, tokens: expanded(insert.tokens, named), inserts: insert.inserts.map((inner) => expandedInsert(inner, named)) });

function unitOf(tokens: readonly Token[], continues: boolean, inserts: readonly Insert[]): Unit {
  const all = [...tokens, ...inserts.flatMap((insert) => [...allTokens(insert)])];
  const first = all.reduce((one, other) => (other.start < one.start ? other : one));
  const last = all.reduce((one, other) => (other.end > one.end ? other : one));
  return { sentence: { start: first.start, end: last.end, tokens }, continues, inserts };
}

function* allTokens({ tokens, commas, inserts }: Insert): Generator<Token> {
  yield* tokens;
  yield* commas;
  for (const insert of inserts) yield* allTokens(insert);
}

/** An insert belongs to the clause that begins last before it. */
function belongs(first: Token, clauses: readonly (readonly Token[])[], i: number): boolean {
  const [start, next] = [i === 0 ? -1 : clauses[i]![0]!.start, clauses[i + 1]?.[0]!.start ?? Infinity];
  return start < first.start && first.start < next;
}

function withoutAsides(tokens: readonly Token[], named: Named, isVerb: IsVerb): { main: Token[]; asides: Token[][] } {
  const main: Token[] = [];
  const asides: Token[][] = [];
  for (let i = 0; i < tokens.length; i++) {
    const close = tokens[i]!.text === '(' ? tokens.findIndex((token, j) => j > i && token.text === ')') : -1;
    const inside = close < 0 ? [] : tokens.slice(i + 1, close);
    const host = tokens[i - 1];
    if (!host || !named.has(host) || !inside.some(isVerb)) {
      main.push(tokens[i]!);
      continue;
    }
    const other = lengthOfOtherName(inside, isVerb);
    if (other > 0) main.push(tokens[i]!, ...inside.slice(0, other), tokens[close]!);
    asides.push([host, ...inside.slice(other > 0 ? other + 1 : 0)]);
    i = close;
  }
  return { main, asides };
}

/** «завод (г. Тула, входит в группу)»: tokens before the first comma that, without a verb, only name or place the host. */
function lengthOfOtherName(inside: readonly Token[], isVerb: IsVerb): number {
  const comma = inside.findIndex(({ text }) => text === ',');
  return comma > 0 && comma < inside.length - 1 && !inside.slice(0, comma).some(isVerb) ? comma : 0;
}

function clausesOf(tokens: readonly Token[], isVerb: IsVerb): Token[][] {
  const clauses: Token[][] = [];
  let start = 0;
  let hasVerb = false;
  const lastVerb = tokens.findLastIndex(isVerb);
  for (let i = 1; i < tokens.length; i++) {
    hasVerb ||= isVerb(tokens[i - 1]!) || (start > 0 && i - 1 > start && DASH.test(tokens[i - 1]!.text));
    if (!hasVerb || !opensClause(tokens, i, isVerb, lastVerb)) continue;
    clauses.push(tokens.slice(start, i));
    start = i;
    hasVerb = false;
  }
  return [...clauses, tokens.slice(start)];
}

/** Does a clause begin at the token: behind a semicolon, at «, а», at a comma before another verb, at the words of a speaker behind his quotation? */
function opensClause(tokens: readonly Token[], i: number, isVerb: IsVerb, lastVerb: number): boolean {
  const before = tokens[i - 1]!.text;
  if (before !== ',' && before !== ';') return false;
  const hasVerb = i <= lastVerb;
  if (opensContrast(tokens, i)) return hasVerb || hasGap(tokens, i, isVerb);
  if (!hasVerb) return before === ',' && hasGap(tokens, i, isVerb);
  return before === ';' || opensPlainClause(tokens, i, isVerb);
}

function opensContrast(tokens: readonly Token[], i: number): boolean {
  const after = tokens[i + 1]?.text.toLowerCase() ?? '';
  return CONTRAST.has(tokens[i]!.text.toLowerCase()) && after !== 'также' && after !== 'именно';
}

/** Behind a comma, with words before its verb; a verb right behind the comma shares the subject. */
function opensPlainClause(tokens: readonly Token[], i: number, isVerb: IsVerb): boolean {
  const { text } = tokens[i]!;
  if (DASH.test(text)) return /^[»"“]$/.test(tokens[i - 2]?.text ?? '');
  return !SUBORDINATING.test(text) && !isVerb(tokens[i]!) && (verbBeforeComma(tokens, i, isVerb) || hasGap(tokens, i, isVerb));
}

function verbBeforeComma(tokens: readonly Token[], from: number, isVerb: IsVerb): boolean {
  for (let i = from; i < tokens.length && !/^[,;:]$/.test(tokens[i]!.text); i++) if (isVerb(tokens[i]!)) return true;
  return false;
}

/** Words before a dash that stands for a verb. */
const LONGEST_GAP = 6;

/** «…, редукторы — завод «Вымпел»»: a dash inside a clause without a verb. */
function gapIn(tokens: readonly Token[], from: number, isVerb: IsVerb): number | undefined {
  for (let i = from; i < tokens.length && i - from <= LONGEST_GAP && !isVerb(tokens[i]!) && !/^[,;:()]$/.test(tokens[i]!.text); i++) {
    if (DASH.test(tokens[i]!.text)) return i > from ? i : undefined;
  }
  return undefined;
}
const hasGap = (tokens: readonly Token[], from: number, isVerb: IsVerb): boolean => gapIn(tokens, from, isVerb) !== undefined;

/** In a clause whose dash stands for the verb of the clause before it, that verb is read in its place. */
function withGaps(clauses: readonly (readonly Token[])[], named: Named, isVerb: IsVerb): Token[][] {
  let verb: Token | undefined;
  return clauses.map((clause) => {
    const own = clause.findLast(isVerb);
    const gap = own || !verb || !clause.some((token) => named.has(token)) ? undefined : gapIn(clause, 0, isVerb);
    verb = own ?? verb;
    return gap === undefined ? [...clause] : clause.map((token, i) => (i === gap ? { ...token, text: verb!.text } : token));
  });
}
