import type { NameSpan } from '../../language/index.js';
import type { Token } from '../../model/span.js';
import { HEAD_KINDS } from './lexicon.js';
import { isBrandShaped, isCapitalised, isLatin, type Range } from './token.js';
import type { Words } from './words.js';

export type NetworkSpan = Range & { readonly kind: NameSpan['kind'] };

/** Names never run over these. */
const SEPARATOR = /^[()•|;:]$/u;
const PARTICLES = new Set(['PREP', 'CONJ', 'PRCL', 'INTJ', 'NPRO']);
/** «IT-индустрия», «SDN-список»: a common noun with an abbreviation before it. */
const ABBREVIATED_COMMON = /^[A-ZА-ЯЁ]{2,}-[а-яё]{4,}$/u;

function split(span: NetworkSpan, tokens: readonly Token[]): NetworkSpan[] {
  const parts: NetworkSpan[] = [];
  let { from } = span;
  for (let index = from; index <= span.to; index++) {
    if (index < span.to && !SEPARATOR.test(tokens[index]!.text)) continue;
    if (index > from) parts.push({ ...span, from, to: index });
    from = index + 1;
  }
  return parts;
}

/** «А Петров», «Рабочие Петров», «Акции ОВЗа»: the first word of a sentence is capitalised whatever it is. */
function withoutFirstWord(span: NetworkSpan, tokens: readonly Token[], first: number, words: Words): NetworkSpan {
  const word = tokens[span.from]!.text;
  if (span.from !== first || span.to - span.from < 2) return span;
  const isParticle = PARTICLES.has(words.analyses(word)[0]?.pos ?? '');
  const isBeforeBrand = isBrandShaped(tokens[span.from + 1]!.text) && !words.nounOf(word, HEAD_KINDS);
  const isBeforeName = words.isCommon(word) && !isBrandShaped(word) && (span.kind === 'PER' || isBeforeBrand);
  return isParticle || isBeforeName ? { ...span, from: span.from + 1 } : span;
}

function isName(span: NetworkSpan, tokens: readonly Token[], first: number, words: Words): boolean {
  const inside = tokens.slice(span.from, span.to);
  if (!inside.some(({ text }) => isCapitalised(text) || isLatin(text) || /\d/.test(text))) return false;
  const { text } = inside[0]!;
  if (inside.length > 1) return true;
  if (ABBREVIATED_COMMON.test(text)) return false;
  const isEveryday = words.isCommon(text) && !isBrandShaped(text);
  if (span.kind === 'LOC') return !(isEveryday && span.from === first) && !isAdjectiveOfNoun(span.from, tokens, words);
  return !(isEveryday && span.from === first && !/^[«"“]$/u.test(tokens[span.from - 1]?.text ?? ''));
}

/** «Кипрское правительство»: the adjective is no place of its own. */
function isAdjectiveOfNoun(index: number, tokens: readonly Token[], words: Words): boolean {
  const next = tokens[index + 1]?.text ?? '';
  return words.analyses(tokens[index]!.text)[0]?.pos === 'ADJF' && !isCapitalised(next) && words.analyses(next)[0]?.pos === 'NOUN';
}

/** The network's names without what it is known to get wrong: brackets taken in, first words of sentences, lone adjectives. */
export function cleanNetwork(spans: readonly NetworkSpan[], tokens: readonly Token[], words: Words): NetworkSpan[] {
  const first = tokens.findIndex(({ text }) => /[\p{L}\d]/u.test(text));
  return spans.flatMap((span) => split(span, tokens))
    .map((span) => withoutFirstWord(span, tokens, first, words))
    .filter((span) => isName(span, tokens, first, words));
}
