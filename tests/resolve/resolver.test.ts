import { describe, expect, test } from '@jest/globals';
import { body, company, type Documents, doubtsIn, keysIn, partition, person, place, put, random, randomDocuments, resolved, resolverOf, shuffled, signalsOf } from './world.js';

describe('names that mean one thing', () => {
  test.each<[string, Documents]>([
    ['quotation marks, legal form, case and ё', { a: [company('АО «Берёзка»')], b: [company('БЕРЕЗКА')] }],
    ['a hyphen in a word', { a: [company('Заречный кузнечно-прессовый завод')], b: [company('Заречный кузнечнопрессовый завод')] }],
    ['the order of the words', { a: [company('завод Ондатра')], b: [company('Ондатра завод')] }],
    ['Latin and Cyrillic', { a: [company('Veloma')], b: [company('Велома')] }],
    ['an abbreviation that one document explains', { a: [company('Заречное бюро станков', { aliases: ['ЗБС'] })], b: [company('ЗБС')] }],
    ['a short name that one document gives beside the full one', {
      a: [company('Лесной комитет приречной экономики'), company('Лесной комитет')], b: [company('Лесной комитет')],
    }],
    ['an office by abbreviation, by adjective and in full', {
      a: [body('МИД Дании')], b: [body('датский МИД')], c: [body('Министерство иностранных дел Дании')],
    }],
    ['former names', { a: [company('Московский автомобильный завод имени Сталина')], b: [company('ЗИС')], c: [company('ЗИЛ')] }],
    ['names of a country', { a: [place('Россия')], b: [place('Российская Федерация')], c: [place('РФ')] }],
    ['surname and name in either order', { a: [person('Иван Ковылянкин')], b: [person('Ковылянкин Иван')] }],
    ['a patronymic that one document gives', { a: [person('Иван Петрович Ковылянкин')], b: [person('Иван Ковылянкин')] }],
    ['initials beside the full name', { a: [person('Иван Ковылянкин'), person('И. Ковылянкин'), person('Ковылянкин')] }],
    ['a Latin letter among Cyrillic ones', { a: [company('Берёзкa')], b: [company('Берёзка')] }],
  ])('%s', (_, documents) => {
    expect(resolved(documents)).toHaveLength(1);
  });
});

test('a surname means its only bearer in the company of the same firm, and nobody in other company', () => {
  const known = [person('Иван Ковылянкин'), company('Велома')];
  expect(resolved({ a: known, b: [person('Ковылянкин'), company('Велома')] })).toEqual(['a/Велома = b/Велома', 'a/Иван Ковылянкин = b/Ковылянкин']);
  expect(resolved({ a: known, b: [person('Ковылянкин'), company('Ондатра')] })).toHaveLength(4);
});

test('a surname means whom it can mean, also when another bearer is gone', () => {
  const resolver = resolverOf({
    a: [person('Иван Ковылянкин'), company('Велома')], b: [person('Илья Ковылянкин'), company('Велома')], c: [person('Ковылянкин'), company('Велома')],
  });
  const meant = () => resolver.entityOf('c', 'Person', 'Ковылянкин');
  expect(meant()).not.toBe(resolver.entityOf('a', 'Person', 'Иван Ковылянкин'));
  resolver.remove('b');
  expect(meant()).toBe(resolver.entityOf('a', 'Person', 'Иван Ковылянкин'));
});

describe('a bare office', () => {
  const known = [body('МИД Дании'), place('Дания'), person('Иван Ковылянкин')];
  const bare = [body('МИД'), place('Дания'), person('Иван Ковылянкин')];

  test('is that of the only such place where somebody is named who goes with that office alone', () => {
    expect(resolved({ a: known, b: known, c: bare })).toContain('a/МИД Дании = b/МИД Дании = c/МИД');
  });

  test.each<[string, Documents]>([
    ['the two were named together once only', { a: known, b: bare }],
    ['nobody of its company is named', { a: known, b: known, c: [body('МИД'), place('Дания')] }],
    ['the person goes with the office of another place too', { a: known, b: known, c: bare, d: [body('МИД Чили'), person('Иван Ковылянкин')] }],
    ['its document names another such place', { a: known, b: known, c: [...bare, place('Чили')], d: [body('МИД Чили'), place('Чили')] }],
  ])('is of its document alone where %s', (_, documents) => {
    const own = 'c' in documents ? 'c/МИД' : 'b/МИД';
    expect(resolved(documents)).toContain(own);
  });
});

test('a brand in Latin letters means, in its document alone, the firm that the document writes out', () => {
  const formal = company('Вело Машинен энд Сервис ГмбХ');
  expect(resolved({ a: [company('Velo'), formal], b: [company('Velo')] })).toEqual(['a/Velo = a/Вело Машинен энд Сервис ГмбХ', 'b/Velo']);
  expect(resolved({ a: [company('Velo'), company('Вело Машинен')] })).toHaveLength(2);
});

test('two spellings of a first name are one in like company, two first names are two in any', () => {
  const friends = [company('Велома'), company('Ондатра'), person('Ганс Бернар')];
  expect(resolved({ a: [person('Мухаммед Ковылянкин'), ...friends], b: [person('Мухаммад Ковылянкин'), ...friends] })).toHaveLength(4);
  expect(resolved({ a: [person('Анна Ковылянкина'), ...friends], b: [person('Инна Ковылянкина'), ...friends] })).toHaveLength(5);
});

test.each(['Самара', 'Пермь'])('of two namesakes a name goes to the one that most speaks for (%s)', (town) => {
  const at = (where: string) => company('Ондатра', { places: [where], products: where === town ? ['насосы'] : [] });
  const documents = { Самара: [at('Самара')], Пермь: [at('Пермь')], x: [company('Ondatra', { products: ['насосы'] })] };
  expect(resolved(documents)).toContain(`x/Ondatra = ${town}/Ондатра`);
});

describe('an abbreviation', () => {
  const full = (more = {}) => company('Заречный кузнечный молотовый завод', more);
  const short = (more = {}) => company('ЗКМЗ', more);
  const evidence = { places: ['Самара'], products: ['молоты'] };

  test('that is built from the full name means it where place and product speak for that', () => {
    expect(resolved({ a: [full(evidence)], b: [short(evidence)] })).toHaveLength(1);
  });

  test('that is built of beginnings of words does so too', () => {
    expect(resolved({ a: [company('Вятский автомобильный завод', evidence)], b: [company('ВятАЗ', evidence)] })).toHaveLength(2);
    expect(resolved({ a: [company('Вятский автомобильный завод', evidence)], b: [company('ВЯТАЗ', evidence)] })).toHaveLength(1);
  });

  test('without evidence stays apart, and is offered for review', () => {
    const resolver = resolverOf({ a: [full()], b: [short()] });
    expect(doubtsIn(resolver, { a: [full()], b: [short()] }).map(signalsOf)).toMatchObject([[{ signal: 'abbreviation of the full name' }]]);
  });

  test('that another full name fits too stays apart', () => {
    const documents = { a: [full(evidence)], b: [company('Заводской комитет молодых заводчан', evidence)], c: [short(evidence)] };
    expect(resolved(documents)).toHaveLength(3);
  });

  test('in Latin letters is the same where place and product speak for that', () => {
    expect(resolved({ a: [company('ZKMZ', evidence)], b: [short(evidence)] })).toHaveLength(1);
    expect(resolved({ a: [company('ZKMZ')], b: [short()] })).toHaveLength(2);
  });
});

describe('a whole and what belongs to it are two', () => {
  test.each<[string, Documents]>([
    ['a holding and its plant', { a: [company('Холдинг «Ондатра»')], b: [company('Завод «Ондатра»')] }],
    ['a fund and its region', { a: [body('Фонд развития Приреченска')], b: [body('Администрация Приреченска')] }],
    ['a branch and its firm', { a: [company('Самарский филиал Ондатры')], b: [company('Ондатра')] }],
    ['a brand and its maker', { a: [company('Velo')], b: [company('Вело Машинен ГмбХ')] }],
  ])('%s', (_, documents) => {
    expect(resolved(documents)).toHaveLength(2);
  });
});

describe('what belongs to what', () => {
  const sold = { products: ['насосы'], places: ['Самара'] };
  const [whole, part] = [company('завод «Велома»', sold), company('завод «Велома Украины»', sold)];
  const told = company('завод «Велома Украины»', { wholes: ['завод «Велома»'] });

  test('keeps a part and its whole apart, also where another document would take them for one', () => {
    expect(resolved({ a: [whole], b: [part] })).toHaveLength(1);
    expect(resolved({ a: [whole], b: [part], c: [told] })).toHaveLength(2);
    expect(resolved({ a: [whole, told] })).toHaveLength(2);
  });

  test('ceases to count with the document that tells it', () => {
    const resolver = resolverOf({ a: [whole], b: [part], c: [told] });
    resolver.remove('c');
    expect(resolver.entityOf('b', 'Company', 'завод «Велома Украины»')).toBe(resolver.entityOf('a', 'Company', 'завод «Велома»'));
  });

  test('speaks for two names of parts of one whole', () => {
    const of = (name: string, ...wholes: string[]) => company(name, { products: ['молоты'], wholes });
    const [full, short] = ['Заречный кузнечный молотовый завод', 'ЗКМЗ'];
    expect(resolved({ a: [of(full)], b: [of(short)] })).toHaveLength(2);
    expect(resolved({ a: [of(full, 'Ондатра')], b: [of(short, 'Ондатра')] })).toHaveLength(1);
  });
});

describe('one name of several firms', () => {
  test('means the one of its town', () => {
    const [ulyanovsk, nizhny] = ['Ульяновск', 'Нижний Новгород'].map((town) => company('Автокомпонент', { places: [town] }));
    const documents = { a: [ulyanovsk!], b: [nizhny!], c: [company('Автокомпонент', { places: ['Ульяновская область'] })], d: [company('Автокомпонент')] };
    expect(resolved(documents)).toEqual(['a/Автокомпонент = c/Автокомпонент', 'b/Автокомпонент', 'd/Автокомпонент']);
    expect(doubtsIn(resolverOf(documents), documents).length).toBeGreaterThan(0);
  });

  test('needs its kind: a river, a plant, a bank and a club are four, and the bare name is none of them', () => {
    expect(resolved({
      a: [place('Урал')], b: [company('автомобильный завод «Урал»')], c: [company('банк «Урал»')], d: [company('хоккейный клуб «Урал»')], e: [company('Урал')],
    })).toHaveLength(5);
  });

  test.each(['Общество', 'Холдинг', 'Компания', 'Группа'])('is not what two contracts call their firms for short (%s)', (short) => {
    const [one, other] = [company('Велома', { aliases: [short] }), company('Ондатра', { aliases: [short] })];
    expect(resolved({ a: [one], b: [other], c: [company(short)] })).toHaveLength(3);
    expect(resolved({ a: [one], c: [company(short)] })).toHaveLength(2);
  });
});

describe('names that are kept apart', () => {
  test.each<[string, Documents, number]>([
    ['one name at two places', { a: [company('Ондатра', { places: ['Самара'] })], b: [company('Ондатра', { places: ['Пермь'] })] }, 2],
    ['a third without a place, which may be either', {
      a: [company('Ондатра', { places: ['Самара'] })], b: [company('Ондатра', { places: ['Пермь'] })], c: [company('Ондатра')],
    }, 3],
    ['the same in another alphabet', {
      a: [company('Ондатра', { places: ['Самара'] })], b: [company('Ондатра', { places: ['Пермь'] })], c: [company('Ondatra')],
    }, 3],
    ['kinds', { a: [company('Ондатра')], b: [place('Ондатра')], c: [{ kind: 'Association', name: 'Ондатра' }] }, 3],
    ['an office of two countries, and a bare one', {
      a: [body('МИД Дании'), place('Дания')], b: [body('МИД Чили'), place('Чили')], c: [body('МИД'), place('Дания'), place('Чили')],
    }, 5],
    ['offices of which a place has several', { a: [body('суд Дании')], b: [body('датский суд')] }, 2],
    ['bare offices', { a: [body('МИД')], b: [body('МИД')] }, 2],
    ['a plant and its group', { a: [company('Группа Ондатра')], b: [company('завод Ондатра')] }, 2],
    ['numbers', { a: [company('Велома')], b: [company('Велома 2')] }, 2],
    ['an abbreviation of two full names', {
      a: [company('Заречное бюро станков', { aliases: ['ЗБС'] })], b: [company('Западная башня света', { aliases: ['ЗБС'] })], c: [company('ЗБС')],
    }, 3],
    ['first names', { a: [person('Иван Ковылянкин')], b: [person('Илья Ковылянкин')] }, 2],
    ['patronymics, and a name without one', {
      a: [person('Иван Петрович Ковылянкин')], b: [person('Иван Ильич Ковылянкин')], c: [person('Иван Ковылянкин')],
    }, 3],
    ['a woman and a man of one surname', { a: [person('Валентина Ковылянкина')], b: [person('Валентин Ковылянкин')] }, 2],
    ['a surname in no company', { a: [person('Иван Ковылянкин')], b: [person('Ковылянкин')] }, 2],
    ['described groups that only their document explains', { a: [{ kind: 'Group', name: 'наши компании' }], b: [{ kind: 'Group', name: 'наши компании' }] }, 2],
    ['a firm and one that adds a word', { a: [company('Велома')], b: [company('Велома нефть')] }, 2],
  ])('%s', (_, documents, things) => {
    expect(resolved(documents)).toHaveLength(things);
  });
});

describe('the place of a firm', () => {
  test('joins a name without a place where there is one place only', () => {
    expect(resolved({ a: [company('Ондатра', { places: ['Самара'] })], b: [company('Ондатра')] })).toHaveLength(1);
  });

  test('matters less than what the namesakes make and whom they deal with', () => {
    const partners = [company('Велома'), company('Заречное бюро станков')];
    const at = (town: string) => [company('Ондатра', { places: [town], products: ['насосы'] }), ...partners];
    const documents = { a: at('Самара'), b: at('Пермь') };
    expect(resolved(documents)).toContain('a/Ондатра = b/Ондатра');
  });

  test('is the same as its region', () => {
    expect(resolved({ a: [company('Ондатра', { places: ['Ульяновск'] })], b: [company('Ондатра', { places: ['Ульяновская область'] })] })).toHaveLength(1);
    expect(resolved({ a: [company('Ондатра', { places: ['Нижний Новгород'] })], b: [company('Ондатра', { places: ['Нижегородская область'] })] })).toHaveLength(1);
  });
});

const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1);

describe('order', () => {
  test.each(SEEDS)('of loading does not matter (world %i)', (seed) => {
    const documents = randomDocuments(seed);
    const next = random(seed + 100);
    const batch = resolverOf(documents);
    const expected = partition(batch, documents);
    for (let round = 0; round < 3; round++) {
      const order = shuffled(Object.keys(documents), next);
      const resolver = resolverOf({});
      for (const name of order) {
        put(resolver, name, shuffled(documents[name]!, next));
        resolver.takeChanges();
      }
      expect(partition(resolver, documents)).toEqual(expected);
      for (const [name, lines] of Object.entries(documents)) {
        for (const line of lines) expect(resolver.entityOf(name, line.kind, line.name)).toBe(batch.entityOf(name, line.kind, line.name));
      }
    }
  });

  test.each(SEEDS)('of withdrawing and changing does not matter (world %i)', (seed) => {
    const documents = randomDocuments(seed);
    const next = random(seed + 200);
    const resolver = resolverOf(randomDocuments(seed + 50));
    resolver.takeChanges();
    for (const name of shuffled(Object.keys(documents), next)) {
      put(resolver, name, documents[name]!);
      resolver.takeChanges();
    }
    const left = Object.fromEntries(Object.entries(documents).filter(() => next() < 0.6));
    for (const name of Object.keys(documents)) {
      if (name in left) continue;
      resolver.remove(name);
      resolver.takeChanges();
    }
    expect(partition(resolver, left)).toEqual(partition(resolverOf(left), left));
  });

  test.each(SEEDS)('the changes told lead from each state to the next (world %i)', (seed) => {
    const documents = randomDocuments(seed);
    const resolver = resolverOf({});
    const told = new Map<string, string>();
    for (const [document, lines] of Object.entries(documents)) {
      put(resolver, document, lines);
      for (const { nameId, from, into } of resolver.takeChanges()) {
        expect(told.get(nameId)).toBe(from);
        told.set(nameId, into);
      }
      for (const cluster of new Set([...keysIn(resolver, documents)].flatMap((key) => resolver.clusterOf(key) ?? []))) {
        for (const node of [...cluster.nodes, ...resolver.attachedTo(cluster).map((attached) => attached.node)]) {
          expect(told.get(node.id) ?? cluster.id).toBe(cluster.id);
          told.set(node.id, cluster.id);
        }
      }
    }
  });
});

describe('ids', () => {
  test('of merged names resolve to the one that is left', () => {
    const documents: Documents = { a: [company('Заречное бюро станков')], b: [company('ЗБС')] };
    const resolver = resolverOf(documents);
    const before = ['a', 'b'].map((document) => resolver.entityOf(document, 'Company', documents[document]![0]!.name)!);
    expect(new Set(before).size).toBe(2);
    put(resolver, 'c', [company('Заречное бюро станков', { aliases: ['ЗБС'] })]);
    const [now] = new Set(before.map((id) => resolver.canonicalId(id)));
    expect(before.map((id) => resolver.canonicalId(id))).toEqual([now, now]);
    expect(resolver.entity(before[0]!)).toMatchObject({ id: now, kind: 'Company', name: 'Заречное бюро станков', aliases: ['ЗБС'] });
  });

  test('stay when a rarer name joins', () => {
    const documents = Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`d${i}`, [company('Велома')]]));
    for (const rare of ['Veloma', 'ООО «ВЕЛОМА»', 'Wieloma', 'Веломма', 'Beloma']) {
      const resolver = resolverOf(documents);
      const before = resolver.entityOf('d0', 'Company', 'Велома');
      put(resolver, 'x', [company('Велома', { aliases: [rare] })]);
      put(resolver, 'y', [company(rare)]);
      expect(resolver.entityOf('d0', 'Company', 'Велома')).toBe(before);
    }
  });

  test('that no name has are unknown', () => {
    expect(resolverOf({}).canonicalId('0')).toBeUndefined();
    expect(resolverOf({}).entity('0')).toBeUndefined();
    expect(resolverOf({ a: [company('Велома')] }).entityOf('a', 'Company', 'Ондатра')).toBeUndefined();
  });
});
