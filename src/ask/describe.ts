import { CLAIM_TYPES, STATUSES } from '../ontology/index.js';
import type { Operation } from './lexicon.js';
import type { Party, Query } from './query.js';

/** What each operation is called when a question is said back. */
const OPERATIONS: Readonly<Record<Operation, { readonly ru: string; readonly en: string }>> = {
  about: { ru: 'что известно', en: 'what is known' },
  changes: { ru: 'что изменилось', en: 'what changed' },
  common: { ru: 'что общего', en: 'what is common' },
  contradictions: { ru: 'противоречия', en: 'contradictions' },
  coverage: { ru: 'что в графе', en: 'what the graph covers' },
  dealings: { ru: 'с кем работает', en: 'works with' },
  denials: { ru: 'что опровергнуто', en: 'what was denied' },
  dependence: { ru: 'зависимость', en: 'dependence' },
  disruption: { ru: 'кто пострадает', en: 'who is affected' },
  documents: { ru: 'документы', en: 'documents' },
  exposure: { ru: 'узкие места', en: 'bottlenecks' },
  limits: { ru: 'чего граф не знает', en: 'what the graph cannot tell' },
  mutual: { ru: 'взаимные поставки', en: 'mutual supplies' },
  names: { ru: 'прежние названия', en: 'former names' },
  network: { ru: 'сеть', en: 'network' },
  paths: { ru: 'как связаны', en: 'how they are connected' },
  rank: { ru: 'у кого больше всего', en: 'who has most' },
  related: { ru: 'родственные предприятия', en: 'relatives' },
  single: { ru: 'единственный поставщик', en: 'single supplier' },
  stages: { ru: 'стадии', en: 'stages' },
  substitutes: { ru: 'кто ещё может', en: 'who else could' },
};

const WORDS = {
  ru: { post: 'должность', goods: 'продукция', except: 'кроме', since: 'с', until: 'по', tiers: 'ярус', upTo: 'до яруса', joint: 'у каждого', count: 'сколько', when: 'когда', taken: 'понято как', any: '…' },
  en: { post: 'post', goods: 'goods', except: 'except', since: 'since', until: 'until', tiers: 'tier', upTo: 'to tier', joint: 'of each', count: 'how many', when: 'when', taken: 'taken for', any: '…' },
} as const;

const nameOf = ({ names, place }: Party): string =>
  [names.map(([first]) => first!.name).join(', '), place === undefined ? '' : `(${place})`].filter(Boolean).join(' ');

function whatIsAsked(query: Query): string {
  const { operation, type, subject, object, language, names, places } = query;
  if (operation === 'relation' && type) {
    const ends = [nameOf(subject) || WORDS[language].any, CLAIM_TYPES[type][language], type === 'PRODUCES' ? '' : nameOf(object) || WORDS[language].any];
    return ends.filter(Boolean).join(' ');
  }
  const name = operation === 'relation' ? CLAIM_TYPES.LOCATED_IN[language] : OPERATIONS[operation][language];
  const ends = [...names.map(({ entities: [first] }) => first!.name), ...places];
  return `${name}${ends.length > 0 ? `: ${ends.join(', ')}` : ''}`;
}

/** What a question was taken to mean, in its language. */
export function describe(query: Query): string {
  const { asked, post, goods, exceptGoods, except, statuses, period, reach, isJoint, taken, language } = query;
  const words = WORDS[language];
  const others = [...except.map(({ name }) => name), ...exceptGoods.map(({ phrase }) => phrase)];
  return [
    whatIsAsked(query),
    (asked === 'count' || asked === 'when') && words[asked],
    post && `${words.post}: ${post.join(' ')}`,
    goods.length > 0 && `${words.goods}: ${goods.map(({ phrase }) => phrase).join(', ')}`,
    others.length > 0 && `${words.except}: ${others.join(', ')}`,
    statuses?.map((status) => STATUSES[status][language]).join(', '),
    period.since && `${words.since} ${period.since}`,
    period.until && `${words.until} ${period.until}`,
    reach && `${reach.isExact ? words.tiers : words.upTo} ${reach.tiers}`,
    isJoint && words.joint,
    ...taken.map(([written, name]) => `«${written}» ${words.taken} «${name}»`),
  ].filter(Boolean).join('; ');
}
