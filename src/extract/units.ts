import type { Sentence, Token } from '../model/index.js';
import type { Mask, Morphology } from '../language/index.js';

/** What is parsed at once: a sentence, or a part of it that states something of its own. */
export interface Unit {
  readonly sentence: Sentence;
  /** It goes on from the unit before it, whose subject it may leave unsaid: «…, но отказался от поставок». */
  readonly continues: boolean;
}

const CONTRAST = new Set(['а', 'но', 'однако', 'зато', 'причём', 'причем']);

/**
 * A sentence in the parts that the parser reads best: what stands in parentheses and has a verb, with the name before them as its
 * subject; the words around a quotation; clauses set against each other by «а», «но» or a semicolon.
 */
export function unitsOf(sentence: Sentence, names: readonly Mask[], morphology: Morphology): Unit[] {
  const isVerb = verbs(sentence.tokens, names, morphology);
  const { main, asides } = withoutAsides(sentence.tokens, names, isVerb);
  const clauses = clausesOf(main, isVerb).map((tokens, i) => ({ sentence: sentenceOf(tokens), continues: i > 0 }));
  return [...clauses, ...asides.map((tokens) => ({ sentence: sentenceOf(tokens), continues: false }))];
}

const sentenceOf = (tokens: readonly Token[]): Sentence => ({ start: tokens[0]!.start, end: Math.max(...tokens.map(({ end }) => end)), tokens });

/** Which tokens are finite verbs or short participles? */
function verbs(tokens: readonly Token[], names: readonly Mask[], morphology: Morphology): (token: Token) => boolean {
  const found = new Set(tokens.filter((token) => /^[а-яё]+$/u.test(token.text) && !names.some((name) => name.start <= token.start && token.end <= name.end) && isFinite(token.text, morphology)));
  return (token) => found.has(token);
}

const isFinite = (word: string, morphology: Morphology): boolean => morphology.analyses(word).filter(({ pos }) => pos === 'VERB' || pos === 'PRTS').reduce((sum, { score }) => sum + score, 0) > 0.5;

function withoutAsides(tokens: readonly Token[], names: readonly Mask[], isVerb: (token: Token) => boolean): { main: Token[]; asides: Token[][] } {
  const main: Token[] = [];
  const asides: Token[][] = [];
  for (let i = 0; i < tokens.length; i++) {
    const close = tokens[i]!.text === '(' ? tokens.findIndex((token, j) => j > i && token.text === ')') : -1;
    const inside = close < 0 ? [] : tokens.slice(i + 1, close);
    const host = names.find((name) => name.end === tokens[i - 1]?.end);
    if (!host || !inside.some(isVerb)) {
      main.push(tokens[i]!);
      continue;
    }
    asides.push([...tokens.filter((token) => host.start <= token.start && token.end <= host.end), ...inside]);
    i = close;
  }
  return { main, asides };
}

function clausesOf(tokens: readonly Token[], isVerb: (token: Token) => boolean): Token[][] {
  const clauses: Token[][] = [];
  let rest = [...tokens];
  for (;;) {
    const cut = rest.findIndex((_, i) => i > 0 && opensClause(rest, i) && rest.slice(0, i).some(isVerb) && rest.slice(i).some(isVerb));
    if (cut < 0) break;
    clauses.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...clauses, rest].filter((clause) => clause.length > 0);
}

/** Does a clause begin at the token: behind a semicolon, at «, а», at the words of a speaker behind his quotation? */
function opensClause(tokens: readonly Token[], i: number): boolean {
  const [before, token, after] = [tokens[i - 1]!.text, tokens[i]!.text, tokens[i + 1]?.text.toLowerCase() ?? ''];
  if (before === ';') return true;
  if (before === ',' && /^[—–-]$/.test(token) && /^[»"“]$/.test(tokens[i - 2]?.text ?? '')) return true;
  return before === ',' && CONTRAST.has(token.toLowerCase()) && after !== 'также' && after !== 'именно';
}
