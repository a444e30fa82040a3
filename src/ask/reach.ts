import type { Reach } from './query.js';

const TIERS = /,? ?(?<upTo>до |up to |to |на )?(?:(?:tier|уровень) (?<tier>[1-6])|(?<number>[1-6])(?:-?\p{L}{1,3})? (?:уровн|звен|ярус|tier)\p{L}*|(?<word>перв|втор|трет|четверт)\p{L}+ (?:уровн|звен|ярус)\p{L}*|(?<english>first|second|third|fourth) tier)/iu;
const CHAIN = /,? ?(?:по (?:всей )?цепочке(?: поставок)?|along the (?:whole )?(?:supply )?chain)/iu;
const WORDS = ['перв', 'втор', 'трет', 'четверт', 'first', 'second', 'third', 'fourth'];
const WHOLE_CHAIN = 6;

/** Takes how far a chain of supplies is to be followed out of a question. */
export function takeReach(text: string): { readonly text: string; readonly reach?: Reach } {
  const chain = CHAIN.exec(text);
  const rest = chain ? text.replace(chain[0], '') : text;
  const found = TIERS.exec(rest);
  if (!found) return chain ? { text: rest, reach: { tiers: WHOLE_CHAIN, isExact: false } } : { text };
  const { upTo, tier, number, word, english } = found.groups!;
  const told = (word ?? english)?.toLowerCase();
  const tiers = told === undefined ? Number(tier ?? number) : (WORDS.indexOf(told) % 4) + 1;
  return { text: rest.replace(found[0], ''), reach: { tiers, isExact: upTo === undefined && chain === null } };
}
