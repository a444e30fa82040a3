/** Common nouns by what they can stand for. Lemmas in lower case, ё written е. */

/** Nouns that any enterprise may be called by, whatever its name says. */
export const GENERIC_NOUNS: ReadonlySet<string> = new Set(['компания', 'предприятие', 'организация', 'фирма', 'производитель', 'поставщик', 'холдинг', 'концерн', 'корпорация', 'группа', 'автопроизводитель', 'автоконцерн', 'ритейлер', 'ретейлер', 'разработчик', 'изготовитель', 'подрядчик', 'заказчик', 'покупатель', 'госкомпания', 'госкорпорация', 'общество', 'оператор', 'перевозчик', 'авиакомпания', 'застройщик', 'дистрибьютор', 'гигант', 'бренд', 'машиностроитель', 'автогигант']);

/** Nouns that an enterprise of one sort is called by. */
export const FIRM_NOUNS: ReadonlySet<string> = new Set([...GENERIC_NOUNS, 'завод', 'комбинат', 'фабрика', 'бюро', 'объединение', 'институт', 'банк', 'фонд', 'верфь', 'шахта', 'рудник', 'электростанция', 'аэс', 'тэс', 'тэц', 'гэс', 'сеть', 'магазин', 'подразделение', 'филиал', 'дочка', 'предприниматель', 'производство', 'площадка', 'агрохолдинг', 'птицефабрика', 'лаборатория', 'депо', 'стартап', 'партнерство', 'консорциум', 'альянс', 'трест', 'артель', 'типография', 'мануфактура', 'хозяйство', 'ферма', 'разрез', 'карьер', 'парк', 'технопарк', 'оператор', 'промышленность', 'отрасль', 'автопром', 'больница', 'клиника', 'актив', 'кб', 'нии', 'нпо', 'сп', 'дилер', 'потребитель', 'клиент', 'резидент', 'моторостроитель', 'структура', 'агентство', 'контрагент', 'автозавод', 'метрополитен', 'теплоэлектростанция', 'электросталь', 'сборщик', 'аграрий', 'фермер', 'стройка', 'энергетик', 'нефтяник', 'металлург', 'судостроитель', 'ассоциация', 'союз', 'трейдер', 'офшор', 'водоканал', 'порт', 'морпорт', 'аэропорт', 'терминал', 'вуз']);

/** Nouns of a firm that owns others. */
export const HOLDINGS: ReadonlySet<string> = new Set(['холдинг', 'группа', 'концерн', 'корпорация', 'госкорпорация', 'агрохолдинг', 'автохолдинг']);

/** Bodies of the state that may stand as an end without a name. */
export const PUBLIC_NOUNS: ReadonlySet<string> = new Set(['армия', 'министерство', 'ведомство', 'правительство', 'минобороны', 'администрация', 'дептранс', 'департамент', 'университет', 'мэрия', 'власть', 'флот']);

/** Nouns of those who make things, and of those who rather use them: who of two sides of a contract supplies. */
export const MAKER_NOUNS = /завод|комбинат|фабрика|производитель|изготовитель|разработчик|верф[ьи]|бюро|объединение|строитель|поставщик|маш$|^кб$|^нпо$/u;
export const USER_NOUNS = /авиакомпания|перевозчик|оператор|лизинг|банк|сеть|ритейлер|метрополитен|аэс|электростанция|энергетическ|генерир|порт|рудник|шахта|заказчик|покупатель|потребитель|больница|метро$|водоканал|нефтян/u;

/** Nouns that lead on to what they belong to: «для нужд армии», «с представителями завода», «на рынок Казахстана». */
export const TRANSPARENT_NOUNS: ReadonlySet<string> = new Set(['ученый', 'исследователь', 'капиталь', 'руководитель', 'гендиректор', 'президент', 'нужда', 'нужды', 'потребность', 'интерес', 'адрес', 'сторона', 'представитель', 'руководство', 'площадка', 'ряд', 'часть', 'территория', 'рынок', 'мощность', 'мощности', 'склад', 'база', 'счет', 'специалист', 'сотрудник', 'команда', 'глава', 'директор', 'акция', 'доля', 'пакет', 'капитал', 'контроль', '%', 'процент', 'акционер', 'учредитель', 'участник', 'участие', 'обеспечение', 'состав', 'структура', 'собственность', 'объект', 'конструктор', 'инженер', 'большинство', 'несколько', 'десяток', 'сотня', 'портфель', 'периметр', 'штаб-квартира', 'офис', 'управление', 'конвейер', 'стапель', 'дивизион', 'четверть', 'треть', 'половина', 'бумага', 'пай', 'блокпакет', 'тонна', 'тыс', 'млн', 'штука']);

/** Nouns of a share: «в чём» says of what. */
export const SHARES: ReadonlySet<string> = new Set(['доля', 'пакет', 'блокпакет', 'акция', 'пай', 'бумага']);

/** Nouns for a place spoken of before. */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(['страна', 'регион', 'область', 'край', 'республика', 'город', 'округ', 'остров', 'столица']);

/** Nouns for those who came: the person whose visit the text tells of. */
export const VISITORS: ReadonlySet<string> = new Set(['гость', 'делегация', 'визитер']);

/** Nouns for what a firm owns and may part with. */
export const ASSETS: ReadonlySet<string> = new Set(['актив', 'активы', 'бизнес', 'завод', 'подразделение', 'фабрика', 'комбинат', 'производство', 'дочка', 'филиал']);

/** The other side of a relation that the text spoke of: «у партнёров». */
export const COUNTERPARTS: ReadonlySet<string> = new Set(['партнер', 'коллега', 'контрагент']);

export const PERSON_PRONOUNS: ReadonlySet<string> = new Set(['он', 'она', 'оно', 'они', 'его', 'ее', 'их', 'свой']);

const AGENT_ENDINGS = /(строитель|производитель|изготовитель|переработчик|перевозчик|поставщик|разработчик|компания|завод|комбинат|предприятие|холдинг|концерн|фабрика|промышленник|импортер|экспортер|дилер|ритейлер|оператор)$/;
/** «автопроизводитель», «вагоностроитель», «нефтекомпания»: compounds of a noun that an enterprise is called by. */
export const isAgentNoun = (lemma: string): boolean => AGENT_ENDINGS.test(lemma);

/** Nouns that stand for names which do not hold them. */
export const SYNONYMS: ReadonlyMap<string, RegExp> = new Map([['вуз', /университет|институт|академи|политех/iu], ['станция', /[ТГА]ЭС|ГРЭС|ТЭЦ|электростанц/u]]);

/** Nouns of a name: «новое название — «Вымпел»» is not the firm. */
export const NAMING: ReadonlySet<string> = new Set(['название', 'наименование', 'имя', 'бренд', 'марка']);

/** Words that tie a description to someone. */
export const OWN: ReadonlySet<string> = new Set(['наш', 'мой', 'его', 'ее', 'их', 'свой']);

/** Nouns for a place where things are made. */
export const PLANTS: ReadonlySet<string> = new Set(['завод', 'комбинат', 'фабрика', 'верфь', 'шахта', 'рудник', 'птицефабрика']);

/** Nouns that a place does not make specific: «активы в России» may be anyone's. */
export const UNPLACED: ReadonlySet<string> = new Set(['актив', 'активы', 'бизнес', 'производство']);

/** Plurals of people by their place, in any case. */
export const INHABITANTS = /.{5}(?:чане|яне|цы|чан|ян|цев|(?:чан|ян|ц)ам|(?:чан|ян|ц)ами|(?:чан|ян|ц)ах)$/u;

/** Letters that a place and its people share at least. */
export const INHABITANTS_STEM = 5;
