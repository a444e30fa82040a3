import type { Morphology } from '../language/index.js';

/** Adjectives whose place no rule of derivation finds. Facts of the language, not of any document. */
const IRREGULAR: Readonly<Record<string, string>> = {
  российский: 'Россия', русский: 'Россия', немецкий: 'Германия', германский: 'Германия', американский: 'США', британский: 'Великобритания', английский: 'Великобритания',
  французский: 'Франция', итальянский: 'Италия', испанский: 'Испания', турецкий: 'Турция', китайский: 'Китай', японский: 'Япония',
  корейский: 'Корея', южнокорейский: 'Южная Корея', северокорейский: 'КНДР', индийский: 'Индия', белорусский: 'Белоруссия', казахский: 'Казахстан',
  армянский: 'Армения', грузинский: 'Грузия', азербайджанский: 'Азербайджан', узбекский: 'Узбекистан', туркменский: 'Туркмения', киргизский: 'Киргизия', таджикский: 'Таджикистан',
  молдавский: 'Молдавия', чешский: 'Чехия', польский: 'Польша', венгерский: 'Венгрия', греческий: 'Греция', голландский: 'Нидерланды', нидерландский: 'Нидерланды', датский: 'Дания',
  финский: 'Финляндия', шведский: 'Швеция', норвежский: 'Норвегия', швейцарский: 'Швейцария', ирландский: 'Ирландия', исландский: 'Исландия', португальский: 'Португалия', бельгийский: 'Бельгия',
  австрийский: 'Австрия', сербский: 'Сербия', хорватский: 'Хорватия', словацкий: 'Словакия', словенский: 'Словения', болгарский: 'Болгария', румынский: 'Румыния',
  мексиканский: 'Мексика', перуанский: 'Перу', кубинский: 'Куба', чилийский: 'Чили', вьетнамский: 'Вьетнам', тайский: 'Таиланд', тайваньский: 'Тайвань', египетский: 'Египет',
  эмиратский: 'ОАЭ', саудовский: 'Саудовская Аравия', европейский: 'Европа', азиатский: 'Азия', африканский: 'Африка', советский: 'СССР', израильский: 'Израиль',
  северокавказский: 'Северный Кавказ', петербургский: 'Санкт-Петербург', подмосковный: 'Подмосковье', нижегородский: 'Нижний Новгород',
  орловский: 'Орёл', вологодский: 'Вологда', коми: 'Коми', чеченский: 'Чечня', кавказский: 'Кавказ', забайкальский: 'Забайкалье', закавказский: 'Закавказье', приморский: 'Приморский край',
  поволжский: 'Поволжье', приволжский: 'Приволжье', челнинский: 'Набережные Челны', набережночелнинский: 'Набережные Челны', соликамский: 'Соликамск', башкирский: 'Башкирия', карельский: 'Карелия',
  мордовский: 'Мордовия', удмуртский: 'Удмуртия', чувашский: 'Чувашия', марийский: 'Марий Эл', тувинский: 'Тува', хакасский: 'Хакасия', бурятский: 'Бурятия', татарский: 'Татарстан',
  кубанский: 'Кубань', донской: 'Дон', донецкий: 'Донецк', луганский: 'Луганск', крымский: 'Крым', сибирский: 'Сибирь', уральский: 'Урал', алтайский: 'Алтай',
  волжский: 'Волжский', тверской: 'Тверь', костромской: 'Кострома', лондонский: 'Лондон', парижский: 'Париж', берлинский: 'Берлин', венский: 'Вена', киевский: 'Киев', пекинский: 'Пекин',
  токийский: 'Токио', шанхайский: 'Шанхай', 'нью-йоркский': 'Нью-Йорк', вашингтонский: 'Вашингтон', московский: 'Москва',
};

/** Adjectives that look like a town's but are of a person, a month or a common noun. */
const FALSE_FRIENDS: ReadonlySet<string> = new Set([
  'октябрьский', 'ленинский', 'комсомольский', 'первомайский', 'красноармейский', 'морской', 'городской', 'заводской', 'горский', 'людской',
  'светский', 'детский', 'женский', 'мужской', 'сельский', 'банковский', 'судебный', 'адмиральский', 'гвардейский', 'партизанский', 'пролетарский',
  'пионерский', 'рыбацкий', 'королевский', 'царский', 'римский', 'католический', 'христианский', 'райский', 'княжеский', 'президентский',
  'братский', 'дружеский', 'дворянский', 'казацкий', 'солдатский', 'матросский', 'конкурентский', 'агентский', 'дилерский', 'партнёрский', 'авторский', 'тракторский',
  'инженерский', 'мастерской', 'мэрский', 'губернаторский', 'министерский', 'шахтёрский', 'майский', 'университетский', 'институтский', 'латинский', 'медицинский',
]);

/** Endings that bring the stem before «-ский» back to a name of place; the first that the dictionary knows as a place wins. */
const ENDINGS = ['ск', '', 'а', 'ь', 'я', 'ия', 'ы', 'и', 'о', 'е', 'ль', 'ино', 'ово'];
/** Consonants that soften before «-ский»: Калуга → калужский, Воронеж, Рига → рижский. */
const SOFTENED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ж$/u, ['г', 'ж', 'з']], [/ч$/u, ['к', 'ч']], [/ш$/u, ['х', 'ш']], [/ль$/u, ['л', 'ль']], [/ов$/u, ['ов', 'в']], [/ен$/u, ['ен', '']], [/ин$/u, ['ин', '']], [/ан$/u, ['ан', '']],
];
const SUFFIX = /(?:ский|ской|цкий|кий)$/u;

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function isPlace(word: string, morphology: Morphology): boolean {
  return morphology.isKnown(word) && morphology.analyses(word).some(({ grammemes, lemma }) => grammemes.has('Geox') && lemma === word);
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
 */
export function placeOfAdjective(lemma: string, morphology: Morphology, placesOfDocument: readonly string[]): string | undefined {
  if (FALSE_FRIENDS.has(lemma)) return undefined;
  const irregular = IRREGULAR[lemma];
  if (irregular) return irregular;
  if (!SUFFIX.test(lemma)) return undefined;
  const candidates = candidatesOf(lemma);
  const named = placesOfDocument.find((place) => candidates.includes(place.toLowerCase()));
  if (named) return named;
  const known = candidates.find((candidate) => candidate.length > 2 && isPlace(candidate, morphology));
  return known && capitalised(known);
}

/** The adjective tells a place: «ульяновский», not «технический». */
export const isPlaceAdjective = (lemma: string, morphology: Morphology): boolean => placeOfAdjective(lemma, morphology, []) !== undefined;

/** Abbreviations of countries, with the name they stand for. */
export const COUNTRY_ABBREVIATIONS: Readonly<Record<string, string>> = {
  РФ: 'Россия', США: 'США', ФРГ: 'Германия', КНР: 'Китай', ОАЭ: 'ОАЭ', ЮАР: 'ЮАР', ЦАР: 'ЦАР', КНДР: 'КНДР', СССР: 'СССР', ДНР: 'ДНР', ЛНР: 'ЛНР',
};

/** Long names of countries that their documents use beside the short one. */
export const COUNTRY_LONG_NAMES: Readonly<Record<string, string>> = {
  'российская федерация': 'Россия', 'соединённые штаты': 'США', 'соединённые штаты америки': 'США', 'соединенные штаты': 'США', 'соединенные штаты америки': 'США',
  'объединённые арабские эмираты': 'ОАЭ', 'объединенные арабские эмираты': 'ОАЭ', 'южно-африканская республика': 'ЮАР', 'китайская народная республика': 'Китай',
  'федеративная республика германия': 'Германия', 'республика беларусь': 'Белоруссия', 'республика казахстан': 'Казахстан', 'центральноафриканская республика': 'ЦАР',
};
