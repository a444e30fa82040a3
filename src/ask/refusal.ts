import type { Graph } from '../store/index.js';

export type Language = 'ru' | 'en';

export type RefusalReason = 'NOT_UNDERSTOOD' | 'NOT_NAMED' | 'AMBIGUOUS';

/** Why there is no answer, and questions that have one. */
export interface Refusal {
  readonly refusal: string;
  readonly reason: RefusalReason;
  readonly examples: readonly string[];
}

/** Why a question cannot be answered, in either language. */
export class Unanswerable extends Error {
  constructor(readonly reason: RefusalReason, readonly texts: Readonly<Record<Language, string>>) {
    super(texts.en);
  }
}

/** Longer words of the asker are not repeated whole. */
const REPEATED = 60;

export const shortened = (words: string): string => (words.length > REPEATED ? `${words.slice(0, REPEATED)}…` : words);

/** `likest`: a name that the asker may have meant. */
export const notNamed = (phrase: string, likest?: string): Unanswerable => new Unanswerable('NOT_NAMED', {
  ru: `документы не называют «${shortened(phrase)}»${likest ? `; может быть, «${likest}»?` : ': попробуйте другую форму названия или поиск'}`,
  en: `the documents do not name «${shortened(phrase)}»; ${likest ? `did you mean «${likest}»?` : 'try another form of the name, or search'}`,
});

/** `which` tells the namesakes apart: their places, or else their names. */
export const ambiguous = (name: string, which: readonly string[]): Unanswerable => new Unanswerable('AMBIGUOUS', {
  ru: `«${name}» называются ${which.length} (${which.join(', ')}): скажите, кто из них, например «${name} (${which[0]!})»`,
  en: `${which.length} are called «${name}» (${which.join(', ')}): say which, as in «${name} (${which[0]!})»`,
});

/** A word of the question that nothing explains. */
export const unexplained = (word: string): Unanswerable => new Unanswerable('NOT_UNDERSTOOD', {
  ru: `в вопросе непонятно «${shortened(word)}»`,
  en: `«${shortened(word)}» in the question is not understood`,
});

export const noGoods = (phrase: string): Unanswerable => new Unanswerable('NOT_NAMED', {
  ru: `документы не называют такой продукции, как «${shortened(phrase)}»: назовите её другими словами`,
  en: `no document names goods like «${shortened(phrase)}»; try another word for them`,
});

export const notUnderstood = (question: string): Unanswerable => (question.trim() === ''
  ? new Unanswerable('NOT_UNDERSTOOD', { ru: 'вопрос пуст', en: 'the question is empty' })
  : new Unanswerable('NOT_UNDERSTOOD', {
    ru: `вопрос «${shortened(question.trim())}» непонятен`,
    en: `«${shortened(question.trim())}» is not understood`,
  }));

/** Documents that are looked through for a supply to ask about. */
const LATEST = 20;

/** A few questions that the graph answers: about a supply of one of the latest documents, with names in the nominative. */
export async function examplesFrom(graph: Pick<Graph, 'listDocuments' | 'claims'>, language: Language): Promise<string[]> {
  const { rows } = await graph.listDocuments({ first: LATEST });
  const pages = await graph.claims('document', rows.map(({ value }) => value.id), { first: 1 }, { types: ['SUPPLIES'] });
  const [claim] = pages.flatMap((page) => page.rows.map(({ value }) => value)).filter(({ denied }) => !denied);
  const [supplier, buyer] = [claim?.subject.name ?? 'X', claim?.object?.name ?? 'Y'];
  return language === 'ru'
    ? [`У кого покупает ${buyer}?`, `Что поставляет ${supplier}?`, `Как связаны ${supplier} и ${buyer}?`, `Кто пострадает, если ${supplier} остановится?`]
    : [`Who supplies ${buyer}?`, `Whom does ${supplier} supply?`, `How are ${supplier} and ${buyer} connected?`, `What happens if ${supplier} stops?`];
}
