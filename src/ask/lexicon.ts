import type { ClaimType, Status } from '../ontology/index.js';

export type End = 'subject' | 'object';

/** What a question is about, where it is more than a relation with its ends; the first of several in this order holds. */
export const OPERATIONS = [
  'limits', 'contradictions', 'mutual', 'exposure', 'dependence', 'disruption', 'denials', 'stages', 'common', 'substitutes', 'single', 'rank', 'coverage', 'documents', 'changes',
  'names', 'related', 'paths', 'dealings', 'network', 'about',
] as const;
export type Operation = (typeof OPERATIONS)[number];

/** What is asked of a relation, where it is not its ends. */
export type Asked = 'when' | 'count';

type Interrogative = 'who' | 'what' | 'which' | 'whose' | 'where' | 'whence' | 'whither';

export type ClassNoun = 'firm' | 'goods' | 'place' | 'document' | 'person' | 'claim';

/**
 * What a word means in a question. A verb has an agent, which is the one end of its relation, and marks of the other: cases, and
 * prepositions; a weak one means its relation only where nothing else is asked. A party is a noun that stands for an end; an event is
 * one for the relation, whose genitive is an end. A class says what sort of thing is asked for.
 */
export type Meaning =
  | { readonly is: 'verb'; readonly type: ClaimType; readonly agent: End; readonly marks: readonly string[]; readonly isWeak: boolean }
  | { readonly is: 'party'; readonly type: ClaimType; readonly end: End }
  | { readonly is: 'event'; readonly type: ClaimType; readonly owner: End }
  | { readonly is: 'post'; readonly isHead: boolean }
  | { readonly is: 'wh'; readonly wh: Interrogative }
  | { readonly is: 'class'; readonly of: ClassNoun }
  | { readonly is: 'operation'; readonly operation: Operation }
  | { readonly is: 'asked'; readonly asked: Asked }
  /** `isPresent`: only where it is so still. */
  | { readonly is: 'status'; readonly statuses: readonly Status[]; readonly isPresent: boolean }
  | { readonly is: 'preposition' | 'and' | 'except' | 'whether' | 'not' | 'plain' };

const verb = (type: ClaimType, agent: End, marks: string, isWeak = false): Meaning => ({ is: 'verb', type, agent, marks: marks.split(' '), isWeak });
const party = (type: ClaimType, end: End): Meaning => ({ is: 'party', type, end });
const event = (type: ClaimType, owner: End): Meaning => ({ is: 'event', type, owner });
const operation = (name: Operation): Meaning => ({ is: 'operation', operation: name });
const status = (isPresent: boolean, ...statuses: readonly Status[]): Meaning => ({ is: 'status', statuses, isPresent });

/** Words in their dictionary form, phrases of several between commas. Of phrases that begin alike the longest holds. */
const ROWS: readonly (readonly [Meaning, string])[] = [
  [verb('SUPPLIES', 'subject', 'dat в во на для к to for into'), `
    поставлять, поставить, продавать, продать, отгружать, отгрузить, отправлять, отправить, возить, везти, привозить, завозить,
    отдавать, сбывать, доставлять, доставить, поставляться, экспортировать, sell, deliver, ship, send, provide, export`],
  [verb('SUPPLIES', 'subject', 'dat в во на для к to for into', true), `
    идти, попадать, направлять, уходить, поступать, приходить, go`],
  [verb('SUPPLIES', 'subject', 'acc dat в во на для к to for'), `
    снабжать, снабдить, обеспечивать, обеспечить, supply, furnish, serve`],
  [verb('SUPPLIES', 'object', 'у от ото из с со from'), `
    покупать, купить, закупать, закупить, приобретать, приобрести, получать, получить, брать, взять, потреблять, заказывать,
    заказать, импортировать, снабжаться, обеспечиваться, buy, purchase, source, obtain, receive, order, procure, import, consume`],
  [verb('SUPPLIES', 'object', 'у от ото из с со from', true), 'использовать, нужны, use, get'],
  [verb('SUPPLIES', 'subject', 'gen'), 'откуда у'],
  [party('SUPPLIES', 'subject'), 'поставщик, продавец, supplier, seller, vendor'],
  [party('SUPPLIES', 'object'), 'покупатель, клиент, заказчик, потребитель, получатель, customer, buyer, client, consumer, purchaser'],
  [event('SUPPLIES', 'subject'), `
    поставка, продажа, сбыт, отгрузка, экспорт, снабжение, поток, supply, delivery, sale, export, flow, shipment`],
  [event('SUPPLIES', 'object'), 'закупка, покупка, приобретение, импорт, purchase, import'],
  [verb('PRODUCES', 'subject', '-'), `
    производить, делать, выпускать, изготавливать, изготовлять, изготовить, произвести, сделать, собирать, торговать, make,
    produce, manufacture, build, trade`],
  [verb('PRODUCES', 'subject', '-', true), 'заниматься, do'],
  [party('PRODUCES', 'subject'), 'производитель, изготовитель, producer, maker, manufacturer'],
  [event('PRODUCES', 'subject'), 'производство, выпуск, изготовление, production'],
  [verb('PART_OF', 'subject', 'в во dat to of'), 'входить, войти, принадлежать, относиться, belong, part of, member of, belong to'],
  [verb('PART_OF', 'subject', 'gen'), 'входить в состав, войти в состав'],
  [verb('PART_OF', 'subject', 'ins'), 'контролироваться'],
  [verb('PART_OF', 'object', 'ins acc by'), 'владеть, контролировать, own, control'],
  [verb('PART_OF', 'object', 'из of'), 'состоять, consist'],
  [party('PART_OF', 'object'), 'владелец, хозяин, собственник, материнский, owner, parent'],
  [party('PART_OF', 'subject'), 'дочка, дочерний, филиал, актив, подразделение, состав, subsidiary, branch, asset, member'],
  [verb('DESCENDS_FROM', 'subject', 'от ото из на_базе from of on'), `
    произойти, от что произойти, от кто произойти, из что произойти, происходить, образовать, образоваться, создать, создаваться,
    выделиться, отделиться, вырасти, возникнуть, появиться, основать, выйти, взяться, вести начало, descend, originate, emerge,
    spin off, spin, form, found, create, establish, come from, come out, grow out, grow, split`],
  [verb('DESCENDS_FROM', 'object', 'в во ins на into'), 'превратиться, преобразовать, преобразоваться, разделиться, become'],
  [verb('DESCENDS_FROM', 'object', 'в во ins на into', true), 'стать'],
  [party('DESCENDS_FROM', 'object'), `
    предшественник, предок, происхождение, корень, история, родословная, predecessor, ancestor, origin, history`],
  [party('DESCENDS_FROM', 'subject'), 'преемник, правопреемник, наследник, потомок, successor, descendant'],
  [verb('COOPERATES_WITH', 'subject', 'с со with'), `
    сотрудничать, договориться, кооперироваться, партнерствовать, cooperate, collaborate, partner`],
  [party('COOPERATES_WITH', 'object'), 'партнер, partner'],
  [event('COOPERATES_WITH', 'subject'), 'соглашение, сотрудничество, партнерство, кооперация, agreement, cooperation, partnership'],
  [verb('LOCATED_IN', 'subject', 'в во на in'), `
    находиться, располагаться, расположить, базироваться, размещаться, разместить, locate, base, situate`],
  [verb('LOCATED_IN', 'subject', 'в во на in', true), 'стоять, действовать, есть'],
  [verb('LOCATED_IN', 'subject', '-'), 'откуда родом'],
  [party('LOCATED_IN', 'object'), 'адрес, местонахождение, address, location'],
  [verb('WORKS_FOR', 'subject', 'в во на for at in'), 'работать, трудиться, служить, занимать должность, занимать, work'],
  [verb('WORKS_FOR', 'subject', 'ins acc of'), `
    руководить, возглавлять, управлять, командовать, стоять во глава, во глава, у руль, head, govern, run, lead, manage, direct,
    in charge`],
  [verb('VISITED', 'subject', 'acc в во на'), `
    посетить, посещать, побывать, бывать, приезжать, приехать, ездить, съездить, заезжать, инспектировать, проверять, осматривать,
    осмотреть, come to, visit, inspect, tour`],
  [verb('VISITED', 'subject', 'acc в во на', true), 'быть'],
  [verb('VISITED', 'object', '-'), 'принимать, принять, host'],
  [event('VISITED', 'subject'), 'визит, посещение, поездка, visit'],
  [{ is: 'post', isHead: true }, `
    директор, генеральный, гендиректор, руководитель, глава, начальник, губернатор, президент, председатель, управляющий, гендир,
    director, general director, managing director, chief executive, ceo, boss, manager, governor, chief, leader, chairman`],
  [{ is: 'post', isHead: false }, `
    финансовый, технический, коммерческий, исполнительный, главный инженер, главный бухгалтер, главный конструктор, главный
    технолог, заместитель, зам, вице-губернатор, вице-президент, мэр, министр, инженер, бухгалтер, технолог, конструктор,
    секретарь, ректор, должность, пост, financial, technical, commercial, executive, chief engineer, chief accountant, deputy,
    engineer, accountant, mayor, minister, position, job, post`],

  [operation('paths'), `
    связать, связь, связывать, соединить, путь, цепочка, отношение, что общий, стоять между, connect, relate, link, path, chain,
    relation, connection, relationship, in common`],
  [operation('common'), 'общий, оба, одновременно, share, common, both, shared'],
  [operation('single'), `
    единственный, один поставщик, только у один, только от один, только один, нет второй, нет другой, нет альтернативный, нет
    запасной, нет замена, single, sole, only one, one supplier, single source, single-source, the only`],
  [operation('exposure'), 'узкий место, уязвимый, уязвимость, риск, bottleneck, choke point, risk, vulnerable'],
  [operation('dependence'), 'зависеть, зависимость, depend, dependent'],
  [operation('disruption'), `если, пострадать, остановка, закрытие, банкротство, исчезновение, последствие, отразиться, сказаться, затронуть, задеть, остановиться,
    остановить, закрыться, закрыть, исчезнуть, обанкротиться, встать, сгореть, разориться, уйти, пропасть, простаивать, выйти из строй, остаться без, остаться, плохо,
    лишиться, if, affect, suffer, impact, hit, shutdown, consequence, closure, close, close down, shut, shut down, fail, disappear, go bankrupt, go out`],
  [operation('substitutes'), `заменить, заменять, замена, альтернатива, альтернативный, вместо, еще мочь, мочь бы, кто мочь, у кто еще можно, еще можно, другой поставщик, запасной
    поставщик, who else, else could, else can, replace, alternative, instead, instead of, substitute, replacement, other supplier, could supply`],
  [operation('mutual'), `
    друг друг, друг с друг, друг у друг, взаимный, взаимно, встречный, в оба сторона, each other, one another, mutual`],
  [operation('stages'), `
    история отношение, история переговоры, стадия, этап, этап пройти, пройти этап, стадия пройти, продвигаться, развиваться,
    развитие, дойти, дойти дело, дело дойти, стадия дойти, stage, develop, progress, reach, how far`],
  [operation('contradictions'), `
    противоречие, противоречить, противоречить друг друг, расхождение, расходиться, спорный, противоречивый, contradict,
    contradict each other, contradiction, conflict, disagree`],
  [operation('denials'), 'опровергнуть, опровергать, опровержение, deny, refute'],
  [operation('changes'), `
    измениться, меняться, изменение, новый, новость, событие, что произойти, что случиться, случиться, что быть между, change,
    new, news, happen`],
  [operation('related'), 'от один завод, от один предприятие, общий предок, родственник, родственный, родство, родня, relative'],
  [operation('names'), 'называться, именоваться, название, переименовать, прежний, call, name, rename, former'],
  [operation('about'), `
    известно, известный, информация, сведение, данные, узнать, знать, такой, рассказать, досье, know, information, fact, profile`],
  [operation('documents'), `
    документ, источник, публикация, упоминаться, упомянуть, упоминать, упоминание, сообщать, сообщить, писать, написать, говорить,
    говориться, откуда известно, document, report, source, mention, say`],
  [operation('coverage'), 'граф, база, что знать, graph, database, what know'],
  [operation('limits'), `
    нельзя, нельзя узнать, ограничение, не мочь, не знать, не мочь узнать, что нет, cannot, cannot answer, can not, can not
    answer, not know, not tell, limitation`],
  [operation('dealings'), 'работать с, торговать с, иметь дело с, контрагент, work with, deal with, counterparty'],
  [operation('network'), 'сеть, network'],
  [operation('rank'), `
    самый крупный, самый большой, крупный, крупнейший, большой весь, большой всего, largest, biggest, most, the most`],

  [{ is: 'wh', wh: 'who' }, 'кто, who, whom, whoever'],
  [{ is: 'wh', wh: 'what' }, 'что, что-нибудь, что-то, что-либо, what'],
  [{ is: 'wh', wh: 'which' }, 'какой, каков, какова, каковы, который, which'],
  [{ is: 'wh', wh: 'whose' }, 'чей, whose'],
  [{ is: 'wh', wh: 'where' }, 'где, where'],
  [{ is: 'wh', wh: 'whence' }, 'откуда'],
  [{ is: 'wh', wh: 'whither' }, 'куда'],
  [{ is: 'asked', asked: 'when' }, `
    когда, с какой год, в какой год, какой год, с какой время, с какой пора, с какой момент, дата, в какой месяц, какой месяц,
    какой день, when, since when, what year, which year, in what year, how long, date`],
  [{ is: 'asked', asked: 'count' }, 'сколько, сколько раз, скольких, количество, число, how many, number of'],
  [{ is: 'class', of: 'firm' }, `
    предприятие, компания, фирма, завод, организация, комбинат, объединение, холдинг, рудник, агрохолдинг, корпорация, концерн,
    группа, производство, firm, company, plant, factory, enterprise, organisation, organization, group, holding`],
  [{ is: 'class', of: 'goods' }, 'продукция, товар, изделие, продукт, материал, сырье, goods, product, item'],
  [{ is: 'class', of: 'place' }, 'город, регион, область, место, республика, край, city, town, region, place'],
  [{ is: 'class', of: 'document' }, 'статья, отчет, материал, article'],
  [{ is: 'class', of: 'person' }, `
    человек, люди, персона, лицо, гость, чиновник, делегация, person, people, visitor, guest, господин, госпожа`],
  [{ is: 'class', of: 'claim' }, 'утверждение, claim'],

  [status(true, 'PLANNED', 'PROPOSED', 'NEGOTIATING'), `
    планировать, планироваться, собираться, намереваться, намерение, план, хотеть, plan, intend, будет, будут`],
  [status(false, 'ENDED'), `
    раньше, прежде, ранее, used to, formerly, прекратить, прекратиться, переставать, перестать, завершить, завершиться, закончить,
    закончиться, прекращение, stop, cease, end, quit`],
  [status(false, 'NEGOTIATING'), 'переговоры, вести переговоры, обсуждать, negotiate, negotiation, talk'],
  [status(false, 'PROPOSED'), 'предложить, предлагать, предложение, offer, propose'],
  [status(false, 'AGREED'), 'подписать, подписать договор, заключить, договор, контракт, сделка, contract, sign, deal'],
  [{ is: 'and' }, 'и, да, или, and, or'],
  [{ is: 'except' }, 'кроме, помимо, не считать, исключая, besides, except, other than, apart from, excluding'],
  [{ is: 'whether' }, 'ли, правда, правда ли что, верно, действительно, разве, does, do, did, is, are, was, were, has, have'],
  [{ is: 'not' }, 'не, ни, нет, никто, not, no, make of, make out'],
  [{ is: 'preposition' }, `
    у, от, ото, из, с, со, для, на, в, во, к, ко, по, до, без, между, через, после, при, о, об, обо, про, насчет, на база, on the
    basis, from, to, for, of, by, with, in, at, on, into, without, between, through, via, out, about`],
  [{ is: 'plain' }, `
    только, лишь, начать, начаться, стартовать, начало, а, же, бы, ну, вот, это, этот, тот, еще, уже, иметься, иметь, являться,
    весь, все, всего, всякий, любой, какой-нибудь, кто-нибудь, кто-то, кто-либо, свой, сейчас, сегодня, нынешний, теперь, как,
    список, назвать, перечислить, показать, покажи, дать, вывести, найти, именно, вообще, наш, основной, скажи, сказать,
    подсказать, объяснить, напомнить, пожалуйста, здравствуйте, привет, добрый день, интересно, мочь, можно, хотеть узнать,
    хотеть, я, мы, ты, вы, он, она, они, его, ее, их, мне, нам, так, там, тут, впервые, продолжать, звать, фамилия, имя, другой,
    тоже, также, образ, итог, дело, друг, занимать, второй, третий, пока, вести, вестись, искать, перечень, деловой, существовать,
    кратчайший, короткий`],
  [{ is: 'plain' }, `
    only, start, begin, the, a, an, its, their, list, show, all, give, me, us, that, please, currently, now, there, s, it, any,
    can, could, would, will, tell, be, been, being, i, you, like, want, hello, hi, so, anything, anyone, anybody, still, every,
    other, else, these, those, they, how, main, current, shortest, another, answer, can name, name the`],
];

/** Phrases by their first word, the longest first. */
const PHRASES = new Map<string, { readonly words: readonly string[]; readonly meaning: Meaning }[]>();

for (const [meaning, phrases] of ROWS) {
  for (const phrase of phrases.split(/,\s+/u)) {
    const words = phrase.trim().split(/\s+/u);
    PHRASES.set(words[0]!, [...PHRASES.get(words[0]!) ?? [], { words, meaning }].sort((a, b) => b.words.length - a.words.length));
  }
}

interface Understood {
  readonly meaning: Meaning;
  /** Words that it takes. */
  readonly length: number;
}

/** What the words from the first on mean, each given with its lemmas, itself first; undefined where it is none of the lexicon. */
export function meaningOf(words: readonly (readonly string[])[]): Understood | undefined {
  const [first = []] = words;
  const fits = first.flatMap((lemma) => PHRASES.get(lemma) ?? [])
    .filter((phrase) => phrase.words.every((word, i) => i === 0 || words[i]?.includes(word)));
  const [best] = fits.sort((a, b) => b.words.length - a.words.length);
  return best && { meaning: best.meaning, length: best.words.length };
}

/** Words long enough to be known with a letter wrong. */
export const LONG_WORDS: readonly string[] = [...PHRASES.keys()].filter((word) => word.length >= 6);
