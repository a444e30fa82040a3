import type { Morphology } from '../language/index.js';

/** Adjectives whose place no rule of derivation finds. Facts of the language, not of any document. */
const ADJECTIVES_OF: Readonly<Record<string, string>> = {
  Россия: 'российский русский', Германия: 'немецкий германский', США: 'американский', Великобритания: 'британский английский',
  Франция: 'французский', Италия: 'итальянский', Испания: 'испанский', Турция: 'турецкий', Китай: 'китайский',
  Япония: 'японский', Корея: 'корейский', 'Южная Корея': 'южнокорейский', КНДР: 'северокорейский', Индия: 'индийский',
  Белоруссия: 'белорусский', Казахстан: 'казахский', Армения: 'армянский', Грузия: 'грузинский',
  Азербайджан: 'азербайджанский', Узбекистан: 'узбекский', Туркмения: 'туркменский', Киргизия: 'киргизский',
  Таджикистан: 'таджикский', Молдавия: 'молдавский', Чехия: 'чешский', Польша: 'польский', Венгрия: 'венгерский',
  Греция: 'греческий', Нидерланды: 'голландский нидерландский', Дания: 'датский', Финляндия: 'финский', Швеция: 'шведский',
  Норвегия: 'норвежский', Швейцария: 'швейцарский', Ирландия: 'ирландский', Исландия: 'исландский',
  Португалия: 'португальский', Бельгия: 'бельгийский', Австрия: 'австрийский', Сербия: 'сербский', Хорватия: 'хорватский',
  Словакия: 'словацкий', Словения: 'словенский', Болгария: 'болгарский', Румыния: 'румынский', Мексика: 'мексиканский',
  Перу: 'перуанский', Куба: 'кубинский', Чили: 'чилийский', Вьетнам: 'вьетнамский', Таиланд: 'тайский', Тайвань: 'тайваньский',
  Египет: 'египетский', ОАЭ: 'эмиратский', 'Саудовская Аравия': 'саудовский', Европа: 'европейский', Азия: 'азиатский',
  Африка: 'африканский', СССР: 'советский', Израиль: 'израильский', 'Северный Кавказ': 'северокавказский',
  'Санкт-Петербург': 'петербургский питерский санкт-петербургский', Подмосковье: 'подмосковный',
  'Нижний Новгород': 'нижегородский', Орёл: 'орловский', Вологда: 'вологодский', Коми: 'коми', Чечня: 'чеченский',
  Кавказ: 'кавказский', Забайкалье: 'забайкальский', Закавказье: 'закавказский', 'Приморский край': 'приморский',
  Поволжье: 'поволжский', Приволжье: 'приволжский', 'Набережные Челны': 'челнинский набережночелнинский',
  Соликамск: 'соликамский', Башкирия: 'башкирский', Карелия: 'карельский', Мордовия: 'мордовский', Удмуртия: 'удмуртский',
  Чувашия: 'чувашский', 'Марий Эл': 'марийский', Тува: 'тувинский', Хакасия: 'хакасский', Бурятия: 'бурятский',
  Татарстан: 'татарский', Кубань: 'кубанский', Дон: 'донской', Донецк: 'донецкий', Луганск: 'луганский', Крым: 'крымский',
  Сибирь: 'сибирский', Урал: 'уральский', Алтай: 'алтайский', Волжский: 'волжский', Тверь: 'тверской', Кострома: 'костромской',
  Лондон: 'лондонский', Париж: 'парижский', Берлин: 'берлинский', Вена: 'венский', Киев: 'киевский', Пекин: 'пекинский',
  Иваново: 'ивановский', Амур: 'амурский', Киров: 'кировский', Сахалин: 'сахалинский', Камчатка: 'камчатский',
  Самара: 'самарский', Украина: 'украинский', Черногория: 'черногорский', Балтика: 'балтийский', Канада: 'канадский',
  Австралия: 'австралийский', Токио: 'токийский', Шанхай: 'шанхайский', 'Нью-Йорк': 'нью-йоркский', Вашингтон: 'вашингтонский',
  Москва: 'московский столичный', 'Ростов-на-Дону': 'ростовский', 'Великий Новгород': 'новгородский', 'Нижний Тагил': 'нижнетагильский тагильский',
  'Старый Оскол': 'старооскольский', 'Великие Луки': 'великолукский', 'Вышний Волочёк': 'вышневолоцкий', 'Улан-Удэ': 'улан-удэнский',
  'Йошкар-Ола': 'йошкар-олинский', Раменское: 'раменский', Ливны: 'ливенский', Люберцы: 'люберецкий', Клинцы: 'клинцовский',
  Выкса: 'выксунский', Костанай: 'костанайский', Зеленоград: 'зеленоградский', Пикалёво: 'пикалевский',
};
/** First parts of compounds: «франко-итальянский». */
const FIRST_PARTS: Readonly<Record<string, string>> = {
  франко: 'Франция', итало: 'Италия', германо: 'Германия', англо: 'Великобритания', испано: 'Испания', японо: 'Япония', китайско: 'Китай',
  российско: 'Россия', русско: 'Россия', польско: 'Польша', шведско: 'Швеция', финско: 'Финляндия', индо: 'Индия', австро: 'Австрия', чешско: 'Чехия',
  белорусско: 'Белоруссия', турецко: 'Турция', американо: 'США', датско: 'Дания', голландско: 'Нидерланды', швейцарско: 'Швейцария', корейско: 'Корея',
};
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries(ADJECTIVES_OF).flatMap(([place, adjectives]) => adjectives.split(' ').map((adjective) => [adjective, place] as const)),
);

/** Adjectives that look like a town's but are of a person, a month or a common noun. */
const FALSE_FRIENDS: ReadonlySet<string> = new Set(`
  октябрьский ноябрьский ленинский грецкий океанский покровский спасский чеховский комсомольский первомайский
  красноармейский морской городской заводской горский людской светский детский женский мужской сельский банковский судебный
  адмиральский гвардейский партизанский пролетарский пионерский рыбацкий королевский царский римский католический
  христианский райский княжеский президентский братский дружеский дворянский казацкий солдатский матросский конкурентский
  агентский дилерский партнёрский авторский тракторский инженерский мастерской мэрский губернаторский министерский
  шахтёрский майский университетский институтский латинский медицинский`.trim().split(/\s+/));

/** Endings that bring the stem before «-ский» back to a name of place; the first that the dictionary knows as a place wins. */
const ENDINGS = ['ск', '', 'а', 'ь', 'я', 'ия', 'ы', 'и', 'о', 'е', 'ль', 'ье', 'ино', 'ово'];
/** Consonants that soften before «-ский»: Калуга → калужский, Воронеж, Рига → рижский. */
const SOFTENED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ий$/u, ['ий', 'и']], [/ж$/u, ['г', 'ж', 'з']], [/ч$/u, ['к', 'ч']], [/ш$/u, ['х', 'ш']], [/ль$/u, ['л', 'ль']],
  [/ов$/u, ['ов', 'в']], [/ен$/u, ['ен', '']], [/ин$/u, ['ин', '']], [/ан$/u, ['ан', '']],
];
const SUFFIX = /(?:ский|ской|цкий)$/u;

const NOWHERE: ReadonlyMap<string, string> = new Map();

const capitalised = (word: string): string => word.replace(/(?:^|-)\p{Ll}/gu, (letter) => letter.toUpperCase());

function isPlace(word: string, morphology: Morphology): boolean {
  return morphology.analyses(word).some(({ known, grammemes, lemma }) => known && grammemes.has('Geox') && lemma === word);
}

/** Липецк and Миасс keep a letter that the suffix hides: липецкий, миасский. */
function stemsOf(lemma: string): string[] {
  if (lemma.endsWith('цкий')) return [lemma.slice(0, -2), lemma.slice(0, -3)];
  if (lemma.endsWith('сский')) return [lemma.slice(0, -3), lemma.slice(0, -4)];
  return [lemma.slice(0, -4)];
}

function candidatesOf(lemma: string): string[] {
  return stemsOf(lemma).flatMap((stem) => {
    const softened = SOFTENED.find(([ending]) => ending.test(stem));
    const stems = softened ? softened[1].map((ending) => stem.replace(softened[0], ending)) : [stem];
    return ENDINGS.flatMap((ending) => stems.map((each) => each + ending));
  });
}

/**
 * The nearest place that an adjective can mean: «челябинский» → Челябинск, «немецкий» → Германия; a place that the
 * document names wins. Undefined for adjectives that are no place's («государственный»).
 * @param lemma masculine nominative, lower case
 * @param placesOfDocument its places by their names in lower case
 */
export function placeOfAdjective(lemma: string, morphology: Morphology, placesOfDocument: ReadonlyMap<string, string> = NOWHERE): string | undefined {
  if (FALSE_FRIENDS.has(lemma)) return undefined;
  const candidates = SUFFIX.test(lemma) ? candidatesOf(lemma) : [];
  const named = candidates.find((candidate) => placesOfDocument.has(candidate));
  const sure = (named && placesOfDocument.get(named)) ?? IRREGULAR.get(lemma);
  if (sure) return sure;
  const known = candidates.find((candidate) => candidate.length > 2 && isPlace(candidate, morphology));
  return known && capitalised(known);
}

/** Both places of «франко-итальянский», the one of «челябинский»; see `placeOfAdjective`. */
export function placesOfAdjective(lemma: string, morphology: Morphology, placesOfDocument: ReadonlyMap<string, string> = NOWHERE): string[] {
  const [first, second] = lemma.split('-') as [string, string?];
  const other = second === undefined ? undefined : FIRST_PARTS[first];
  const place = placeOfAdjective(other === undefined ? lemma : second!, morphology, placesOfDocument);
  return [...(other === undefined ? [] : [other]), ...(place === undefined ? [] : [place])];
}

/** An adjective that may be of a place which no dictionary has: «кольчугинский». */
export const mayBeOfPlace = (lemma: string): boolean => /(?:ск|цк)ий$/u.test(lemma) && !/(?:ческий|ельский|истский)$/u.test(lemma) && !FALSE_FRIENDS.has(lemma);

/** The adjective tells a place: «ульяновский», not «технический». */
export const isPlaceAdjective = (lemma: string, morphology: Morphology): boolean => placesOfAdjective(lemma, morphology).length > 0;

/** Abbreviations of countries, with the name they stand for. */
export const COUNTRY_ABBREVIATIONS: Readonly<Record<string, string>> = {
  РФ: 'Россия', США: 'США', ФРГ: 'Германия', КНР: 'Китай', ОАЭ: 'ОАЭ', ЮАР: 'ЮАР', ЦАР: 'ЦАР', КНДР: 'КНДР', СССР: 'СССР',
  ДНР: 'ДНР', ЛНР: 'ЛНР',
};

/** Long names of countries that their documents use beside the short one. */
export const COUNTRY_LONG_NAMES: Readonly<Record<string, string>> = {
  'российская федерация': 'Россия', 'соединённые штаты': 'США', 'соединённые штаты америки': 'США', 'соединенные штаты': 'США',
  'соединенные штаты америки': 'США', 'объединённые арабские эмираты': 'ОАЭ', 'объединенные арабские эмираты': 'ОАЭ',
  'южно-африканская республика': 'ЮАР', 'китайская народная республика': 'Китай',
  'федеративная республика германия': 'Германия', 'республика беларусь': 'Белоруссия', 'республика казахстан': 'Казахстан',
  'центральноафриканская республика': 'ЦАР',
};
