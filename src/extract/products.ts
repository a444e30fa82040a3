import type { Word } from '../language/index.js';
import { nominative } from '../language/normal-form.js';
import { childrenBy, conjuncts, isNominal, lemmaOf, phrase } from './phrases.js';
import type { ReadSentence, Reading } from './reading.js';
import { isFirmPhrase } from './descriptions.js';
import { normal } from './lemma.js';
import { isUninflected } from './masks.js';
import { prepositionOf } from './slots.js';

export interface Product {
  /** Nominative noun phrase without quantity and praise. */
  readonly name: string;
  readonly words: readonly number[];
}

/** Nouns that count or measure what stands in their genitive: «партия редукторов», «тонна стали». */
const MEASURES = new Set(['партия', 'тонна', 'тонн', 'тыс', 'млн', 'млрд', 'тысяча', 'миллион', 'миллиард', 'штука', 'шт', 'единица', 'экземпляр', 'комплект', 'объем', 'количество', 'часть', 'ряд', 'вид', 'тип', 'линейка', 'ассортимент', 'весь', 'процент', '%', 'треть', 'половина', 'четверть', 'большинство', 'множество', 'серия', 'образец', 'прототип', 'модификация', 'производство', 'выпуск', 'поставка', 'изготовление', 'сборка', 'строительство', 'создание', 'пошив', 'кубометр', 'баррель', 'литр', 'метр', 'километр', 'килограмм', 'разновидность', 'запуск', 'цикл', 'доля', 'виды', 'категория', 'марка', 'остаток', 'излишек', 'десяток', 'сотня', 'дополнительный']);

/** Does the noun only count or measure what stands in its genitive? */
export const isMeasure = (sentence: ReadSentence, word: number): boolean => MEASURES.has(lemmaOf(sentence, word)) || sentence.words[word]!.pos === 'NUM' || /^\d/.test(sentence.words[word]!.text);

/** Adjectives and pronouns that praise, count or point, and do not tell which product it is. */
const EMPTY_ADJECTIVES = new Set(['высококачественный', 'качественный', 'современный', 'новейший', 'уникальный', 'перспективный', 'лучший', 'хороший', 'различный', 'разный', 'другой', 'иной', 'данный', 'собственный', 'необходимый', 'первый', 'второй', 'третий', 'последний', 'весь', 'такой', 'этот', 'тот', 'свой', 'самый', 'многий', 'следующий', 'очередной', 'аналогичный', 'дополнительный', 'основной', 'прочий', 'некоторый', 'их', 'его', 'наш', 'большой', 'крупный', 'нужный', 'готовый', 'ранний', 'прежний', 'нынешний', 'единственный', 'популярный', 'известный', 'надежный', 'инновационный_', 'передовой', 'какой', 'который', 'целый', 'подобный', 'соответствующий', 'новый', 'указанный', 'один', 'сам', 'обновленный', 'мировой', 'тысячный', 'сотый', 'миллионный', 'юбилейный', 'десятый', 'четвертый', 'пятый', 'шестой']);

/** Nouns that are no goods or service although verbs of making and delivery take them. */
const NO_GOODS = new Set(['глава', 'премьер', 'министр', 'впечатление', 'задача', 'рост', 'прибыль', 'выручка', 'доход', 'убыток', 'доля', 'вопрос', 'возможность', 'право', 'разрешение', 'лицензия', 'контроль', 'решение', 'иск', 'запрос', 'ответ', 'информация', 'сведения', 'данные', 'заявление', 'сообщение', 'соглашение', 'договор', 'контракт', 'переговоры', 'место', 'год', 'месяц', 'день', 'время', 'период', 'условие', 'человек', 'сотрудник', 'работник', 'житель', 'специалист', 'деньги', 'рубль', 'доллар', 'евро', 'сумма', 'акция', 'облигация', 'актив', 'бизнес', 'капитал', 'инвестиция', 'кредит', 'санкция', 'ограничение', 'запрет', 'роль', 'участие', 'внимание', 'помощь', 'поддержка', 'развитие', 'деятельность', 'работа', 'сотрудничество', 'предложение', 'план', 'проект', 'производитель', 'поставщик', 'рынок', 'спрос', 'цена', 'качество', 'результат', 'документ', 'отчет', 'мера', 'шаг', 'вывод', 'выбор', 'попытка', 'имя', 'название', 'мнение', 'слово', 'цель', 'спектр', 'статус', 'опыт_', 'доступ', 'опыт', 'требование', 'стратегия', 'программа', 'импортозамещение', 'присутствие', 'имидж', 'престиж', 'эффект', 'акцент', 'ставка', 'дело', 'история', 'команда', 'группа', 'премия', 'награда', 'уведомление', 'письмо', 'подарок', 'ответственность', 'отсрочка', 'мероприятие', 'комитет', 'одобрение', 'согласие', 'сделка', 'штраф', 'долг', 'дивиденд', 'грант', 'субсидия', 'рейтинг', 'сегмент', 'ниша', 'направление', 'инфраструктура', 'условия', 'сервер_', 'механизм_', 'команда', 'сеть', 'рабочий', 'база', 'резерв', 'запас', 'встреча', 'визит', 'форум', 'выставка', 'приз', 'титул', 'гол', 'фильм', 'роман', 'альбом', 'территория', 'регион', 'город', 'страна', 'импульс', 'вклад', 'обстановка', 'мощность', 'площадка', 'ссылка', 'нужда', 'нужды', 'предприятие', 'совместный', 'законопроект', 'закон', 'инициатива', 'образ', 'комиссия', 'совет', 'комитет', 'фонд', 'источник', 'поставка', 'многое', 'другой', 'прочее', 'остальное', 'иное', 'заказ', 'склад', 'цех', 'участок', 'цепочка', 'очередь', 'впечатление', 'подразделение', 'филиал', 'прекращение', 'рекорд', 'прогноз', 'перевод', 'переход', 'тестирование', 'комментарий', 'документация', 'подпись', 'альтернатива', 'анонс', 'идея', 'проблема', 'способ', 'риторика', 'произведение', 'коллекция', 'видео', 'песня', 'условие', 'тариф', 'спор', 'жалоба', 'ущерб', 'угроза', 'риск', 'причина', 'ситуация', 'процесс', 'механизм', 'орган', 'должность', 'пост', 'полномочие', 'концепция', 'конкуренция', 'мощность', 'потенциал', 'интерес', 'экономика', 'политика', 'отношение', 'связь', 'событие', 'факт', 'тема', 'сторона', 'уровень', 'степень', 'форма', 'срок', 'дата', 'темп', 'показатель', 'динамика', 'объем', 'остановка', 'сокращение', 'увеличение', 'снижение', 'повышение', 'расширение', 'пауза', 'удар', 'потеря', 'расход', 'затраты', 'бюджет', 'налог', 'пошлина', 'выплата', 'зарплата', 'льгота', 'гарантия', 'подход', 'присутствие', 'рынок', 'недвижимость', 'имущество', 'земля', 'область', 'край', 'республика', 'округ', 'основа', 'фундамент', 'представительство', 'аналог', 'новинка', 'кластер']);

/** Words that name no product unless something beside them tells which. */
const VAGUE_GOODS = new Set(['продукция', 'товар', 'изделие', 'продукт', 'средство', 'средства', 'система', 'решение', 'модель', 'вещь', 'образец', 'окно', 'вода', 'конвейер', 'картина', 'корпус', 'ресурс', 'машина', 'линия', 'центр', 'комплекс', 'пакет', 'модернизация']);

/** Words for goods in general, named one by one after a colon or dash. */
const GENERIC_GOODS = new Set(['продукция', 'товар', 'изделие', 'продукт', 'автомобиль', 'техника', 'модель', 'оборудование', 'деталь']);

/** Nouns of how, with whom and when, not of what. */
const CIRCUMSTANCES = new Set(['стоимость', 'цена', 'количество', 'объем', 'участие', 'помощь', 'использование', 'цель', 'учет', 'год', 'месяц', 'квартал', 'сумма', 'средства', 'основа', 'база', 'срок', 'применение', 'заказ', 'партнер', 'марка', 'бренд', 'название']);

const KEPT_PREPOSITIONS = new Set(['из', 'для', 'с', 'без', 'под', 'на', 'по', 'к', 'от']);

/** The goods that a phrase names, one by one. Words in `taken` belong to other roles and stay out. */
export function productsOf(sentence: ReadSentence, given: number, reading: Reading, taken: ReadonlySet<number>): Product[] {
  const listed = listedInstead(sentence, given);
  const heads = (listed.length > 0 ? listed : [given]).flatMap((head) => conjuncts(sentence, head));
  return sharedBrand(sentence, joinPairs(sentence, heads).flatMap((pair) => products(sentence, pair, reading, taken)));
}

/** Does the phrase stand for goods that the text has named: «продукция», «первая партия», «сто», «их»? */
export function areSpokenOf(sentence: ReadSentence, word: number): boolean {
  const { pos, feats } = sentence.words[word]!;
  const lemma = lemmaOf(sentence, word);
  if (sentence.names[word]) return false;
  if (pos === 'PRON') return ['он', 'она', 'оно', 'они'].includes(lemma) && feats['Case'] !== 'Dat';
  return (pos === 'NUM' || SPOKEN_OF.has(lemma) || VAGUE_GOODS.has(lemma) || MEASURES.has(lemma)) && childrenBy(sentence, word, 'nmod').every((child) => prepositionOf(sentence, child) !== undefined || VAGUE_GOODS.has(lemmaOf(sentence, child)));
}
const SPOKEN_OF = new Set(['образец', 'машина', 'первый']);

/** «холодильники и стиральные машины Indesit»: the brand behind the last of a list goes for all. */
function sharedBrand(sentence: ReadSentence, found: readonly Product[]): Product[] {
  const brand = found.length > 1 ? found.at(-1)!.words.at(-1)! : undefined;
  if (brand === undefined || !/^[A-Z][A-Za-z]+$/.test(sentence.words[brand]!.text)) return [...found];
  return found.map((product, i) => (i < found.length - 1 && product.words.length === 1 ? { name: `${product.name} ${sentence.words[brand]!.text}`, words: [...product.words, brand] } : product));
}

/** «продукцию: агрегаты, смазки», «автомобилей — пикапов Т-12»: what follows stands for the general word. */
function listedInstead(sentence: ReadSentence, word: number): number[] {
  if (!GENERIC_GOODS.has(lemmaOf(sentence, word))) return [];
  return childrenBy(sentence, word, 'appos', 'parataxis').filter((child) => child > word && isIntroduced(sentence, child) && isNominal(sentence.words[child]!) && !sentence.names[child]);
}

/** Behind a colon or dash, not in parentheses. */
const isIntroduced = (sentence: ReadSentence, word: number): boolean => childrenBy(sentence, word, 'punct').some((mark) => /^[:–—-]$/.test(sentence.words[mark]!.text));

/** In «блоков и систем, модулей и оборудования» the first pair is one item of the list. */
function joinPairs(sentence: ReadSentence, heads: readonly number[]): number[][] {
  const joined: number[][] = [];
  heads.forEach((head, i) => {
    const beforeLast = i > 0 && i < heads.length - 1 && joinedByAnd(sentence, heads.at(-1)!);
    const bare = (word: number): boolean => phrase(sentence, word).length === 1;
    if (beforeLast && joinedByAnd(sentence, head) && bare(head) && joined.at(-1)!.every(bare)) joined.at(-1)!.push(head);
    else joined.push([head]);
  });
  return joined;
}

const joinedByAnd = (sentence: ReadSentence, head: number): boolean => childrenBy(sentence, head, 'cc').some((mark) => sentence.words[mark]!.text === 'и');

function products(sentence: ReadSentence, heads: readonly number[], reading: Reading, taken: ReadonlySet<number>): Product[] {
  const head = measured(sentence, heads[0]!);
  if (head === undefined || !isGoods(sentence, head) || isPerson(sentence, head, reading)) return [];
  if (heads.length > 1) {
    const words = Array.from({ length: heads.at(-1)! - head + 1 }, (_, i) => head + i);
    return [{ name: nominal(sentence, words, reading), words }];
  }
  const kept = describingWords(sentence, head, taken);
  const brands = brandsAfter(sentence, Math.max(...kept));
  if (brands.length > 0) return brands.map((brand) => ({ name: `${nominal(sentence, kept, reading)} ${sentence.words[brand]!.text}`, words: [...kept, brand] }));
  const sorts = ofEachSort(sentence, head, kept);
  if (sorts) return sorts.map((words) => ({ name: nominal(sentence, words, reading), words }));
  return variants(sentence, head, kept).map((words) => ({ name: nominal(sentence, words, reading), words }));
}

/** «козловые и мостовые краны» are two products. */
function ofEachSort(sentence: ReadSentence, head: number, kept: readonly number[]): number[][] | undefined {
  const first = kept.find((word) => sentence.words[word]!.rel === 'amod' && sentence.words[word]!.head === head && childrenBy(sentence, word, 'conj').length > 0);
  if (first === undefined || sentence.words[head]!.feats['Number'] !== 'Plur') return undefined;
  const sorts = conjuncts(sentence, first).filter((word) => sentence.words[word]!.pos === 'ADJ');
  const shared = kept.filter((word) => !phrase(sentence, first).includes(word) && sentence.words[word]!.rel !== 'cc' && !sorts.includes(word) && sentence.words[word]!.rel !== 'punct');
  return sorts.length < 2 ? undefined : sorts.map((sort) => [...new Set([sort, ...shared.filter((word) => word >= head)])].sort((a, b) => a - b));
}

/** «машины под брендом A», «покрышки под марками A и B»: the brands that the goods go under. */
function brandsAfter(sentence: ReadSentence, last: number): number[] {
  if (sentence.words[last + 1]?.text !== 'под') return [];
  const label = sentence.words[last + 1]!.head;
  if (!['бренд', 'марка', 'название'].includes(lemmaOf(sentence, label))) return [];
  return childrenBy(sentence, label, 'appos', 'nmod', 'flat', 'flat:foreign').flatMap((brand) => conjuncts(sentence, brand));
}

function nominal(sentence: ReadSentence, words: readonly number[], reading: Reading): string {
  const name = nominative(words.map((word) => counted(sentence, word)), reading.morphology);
  const first = sentence.words[words[0]!]!;
  const opensSentence = words[0] === 0 && first.pos !== 'PROPN' && first.text.slice(1) === first.text.slice(1).toLowerCase();
  return opensSentence ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** «три насоса» are «насосы»: the singular that small numbers ask for is a plural. */
function counted(sentence: ReadSentence, word: number): Word {
  const own = sentence.words[word]!;
  const isFew = sentence.children[word]!.some((child) => sentence.words[child]!.rel.startsWith('nummod') && !/^(один|одна|одно|1|полтора)$/i.test(sentence.words[child]!.text));
  return isFew && own.feats['Case'] === 'Gen' ? { ...own, feats: { ...own.feats, Number: 'Plur' } } : own;
}

/** The noun that a measure counts. */
function measured(sentence: ReadSentence, word: number): number | undefined {
  if (isSpare(sentence, word) || (!MEASURES.has(lemmaOf(sentence, word)) && sentence.words[word]!.pos !== 'NUM' && !isModelOf(sentence, word))) return word;
  const counted = childrenBy(sentence, word, 'nmod', 'obl', 'flat', 'appos').find((child) => ['', 'из'].includes(prepositionOf(sentence, child) ?? ''));
  return counted === undefined ? undefined : measured(sentence, counted);
}

/** «запасные части» are goods. */
const isSpare = (sentence: ReadSentence, word: number): boolean => lemmaOf(sentence, word) === 'часть' && childrenBy(sentence, word, 'amod').some((child) => ['запасной', 'запасный', 'сменный'].includes(lemmaOf(sentence, child)));

/** «новая модель прицепа» is a прицеп, «модель Т-12» a model. */
const isModelOf = (sentence: ReadSentence, word: number): boolean =>
  lemmaOf(sentence, word) === 'модель' && childrenBy(sentence, word, 'nmod').some((child) => !prepositionOf(sentence, child));

function isGoods(sentence: ReadSentence, word: number): boolean {
  const { pos, text } = sentence.words[word]!;
  if (sentence.names[word] || pos === 'PRON' || pos === 'DET' || !isNominal(sentence.words[word]!)) return false;
  if (/^\d/.test(text) || !/\p{L}/u.test(text)) return false;
  const lemma = lemmaOf(sentence, word);
  if (pos === 'ADJ' && EMPTY_ADJECTIVES.has(lemma)) return false;
  const bare = sentence.children[word]!.every((child) => !['amod', 'nmod'].includes(sentence.words[child]!.rel));
  return !NO_GOODS.has(lemma) && !(bare && VAGUE_GOODS.has(lemma)) && !isFirmPhrase(sentence, word);
}

/** Machines that are called like those who do the work. */
const MACHINE = /(?:погрузчик|подборщик|раздатчик|укладчик|подъемщик|съемник|опрыскиватель|питатель|носитель)$/u;

/** «президент», «студент»: masculine and living, so a person. */
function isPerson(sentence: ReadSentence, head: number, { morphology }: Reading): boolean {
  const nouns = morphology.analyses(sentence.words[head]!.text).filter(({ pos }) => pos === 'NOUN');
  const noun = nouns.find(({ lemma }) => normal(lemma) === lemmaOf(sentence, head)) ?? nouns[0];
  return noun !== undefined && !MACHINE.test(noun.lemma) && noun.known && noun.grammemes.has('anim') && noun.grammemes.has('masc');
}

function describingWords(sentence: ReadSentence, head: number, taken: ReadonlySet<number>): number[] {
  const kept = [head];
  for (const child of sentence.children[head]!) if (tells(sentence, child, taken)) kept.push(...wholePhrase(sentence, child, taken));
  kept.push(...adjacentTail(sentence, Math.max(...kept), taken));
  return withoutStrayQuotes(sentence, kept.sort((a, b) => a - b));
}

/** A quotation mark whose other half stands outside the phrase is none of the product's. */
function withoutStrayQuotes(sentence: ReadSentence, words: readonly number[]): number[] {
  const count = (mark: RegExp): number => words.filter((word) => mark.test(sentence.words[word]!.text)).length;
  const isPaired = count(/^[«„]$/) === count(/^[»“]$/) && count(/^"$/) % 2 === 0;
  return isPaired ? [...words] : words.filter((word) => !/^[«»„“"]$/.test(sentence.words[word]!.text));
}

/** A phrase with «из» or «для» right behind the noun tells what the goods are of or for, wherever the parser hung it. */
function adjacentTail(sentence: ReadSentence, last: number, taken: ReadonlySet<number>): number[] {
  const preposition = last + 1;
  if (!['из', 'для'].includes(sentence.words[preposition]?.text ?? '')) return [];
  const { head, rel } = sentence.words[preposition]!;
  if (rel !== 'case' || taken.has(head) || sentence.names[head] || sentence.words[head]!.pos === 'PRON' || isFirmPhrase(sentence, head)) return [];
  return wholePhrase(sentence, head, taken).filter((word) => word >= preposition);
}

function wholePhrase(sentence: ReadSentence, word: number, taken: ReadonlySet<number>): number[] {
  return [word, ...sentence.children[word]!.filter((child) => ['case', 'fixed'].includes(sentence.words[child]!.rel) || tells(sentence, child, taken) || isListed(sentence, child) || isFigure(sentence, child)).flatMap((child) => wholePhrase(sentence, child, taken))];
}

/** Coordination inside a modifier stays whole: «оборудование для заводов и шахт». */
const isListed = (sentence: ReadSentence, word: number): boolean => ['conj', 'cc'].includes(sentence.words[word]!.rel) || (sentence.words[word]!.rel === 'punct' && /^[«»"„“”]$/.test(sentence.words[word]!.text));

/** «мощностью 65 МВт»: how much of a unit. */
const isFigure = (sentence: ReadSentence, word: number): boolean => sentence.words[word]!.rel.startsWith('nummod') && /^\d/.test(sentence.words[word]!.text);

/** Does a dependent tell which product it is? */
function tells(sentence: ReadSentence, word: number, taken: ReadonlySet<number>): boolean {
  if (taken.has(word)) return false;
  const { rel, pos, text } = sentence.words[word]!;
  if (rel === 'amod') return pos !== 'NUM' && !EMPTY_ADJECTIVES.has(lemmaOf(sentence, word)) && (pos !== 'VERB' || sentence.children[word]!.length === 0);
  if (rel === 'punct') return /^[«»"„“”]$/.test(text);
  if (rel === 'appos') return isBrand(sentence, word);
  if (rel.startsWith('flat') || rel === 'compound') return true;
  return rel === 'nmod' && !isTakenMaking(sentence, word, taken) && tellsAsComplement(sentence, word);
}

/** «танки производства завода», where the plant has a role of its own. */
const isTakenMaking = (sentence: ReadSentence, word: number, taken: ReadonlySet<number>): boolean => ['производство', 'разработка', 'сборка'].includes(lemmaOf(sentence, word)) && sentence.children[word]!.some((child) => taken.has(child));

function tellsAsComplement(sentence: ReadSentence, word: number): boolean {
  const { pos, text } = sentence.words[word]!;
  if (pos === 'PRON' || /^\d/.test(text) || CIRCUMSTANCES.has(lemmaOf(sentence, word))) return false;
  const preposition = prepositionOf(sentence, word);
  const name = sentence.names[word];
  if (preposition === undefined) return sentence.words[word]!.feats['Case'] !== 'Dat' ? !(name?.entity.kind === 'Company' && (name.name.head !== undefined || !isUninflected(name.name, sentence.words[word]!.start, text))) : name === undefined;
  return KEPT_PREPOSITIONS.has(preposition) && sentence.names[word]?.entity.kind !== 'Company';
}

/** A code or brand beside the noun: «Т-12», «Ласточка» in quotation marks. */
const isBrand = (sentence: ReadSentence, word: number): boolean => {
  const { text } = sentence.words[word]!;
  return /[A-Za-z\d]/.test(text) || /[«"„“]/.test(sentence.words[word - 1]?.text ?? '') || /^[А-ЯЁ]/.test(text);
};

/** «пикапов Т-12 и Т-14», «двигатели для авиации и ракет»: one product for each coordinated brand or purpose. */
function variants(sentence: ReadSentence, head: number, kept: readonly number[]): number[][] {
  const split = kept.find((word) => word !== head && sentence.words[word]!.head === head && childrenBy(sentence, word, 'conj').length > 0 && (isBrand(sentence, word) || prepositionOf(sentence, word) === 'для'));
  if (split === undefined) return [[...kept]];
  const all = conjuncts(sentence, split);
  const of = (word: number): number[] => wholeConjunct(sentence, word);
  const shared = kept.filter((word) => sentence.words[word]!.rel !== 'cc' && !all.some((conjunct) => of(conjunct).includes(word)) && !childrenBy(sentence, split, 'case').includes(word));
  const preposition = childrenBy(sentence, split, 'case');
  return all.map((conjunct) => [...shared, ...preposition, ...of(conjunct)].sort((a, b) => a - b));
}

const wholeConjunct = (sentence: ReadSentence, word: number): number[] => phrase(sentence, word).filter((part) => !['cc', 'case'].includes(sentence.words[part]!.rel));
