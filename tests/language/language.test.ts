import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadLanguage, nominative } from '../../src/language/index.js';
import { ModelFiles } from '../../src/language/model-files.js';
import { MAX_TOKENS } from '../../src/language/network/encoder.js';
import { loadNetworks } from '../../src/language/network/networks.js';
import { lemmaOf } from '../../src/language/universal.js';
import { windows } from '../../src/language/words.js';
import { segment } from '../../src/text/segment.js';
import type { Features, Language, NormalFormOptions, Word } from '../../src/language/index.js';
import type { Sentence } from '../../src/model/span.js';

let language: Language;
beforeAll(() => {
  language = loadLanguage();
});

const sentence = (text: string): Sentence => ({ start: 0, end: text.length, tokens: segment(text).flatMap(({ tokens }) => tokens) });
const parse = (text: string): Word[] => language.parse(sentence(text));
const wordOf = (words: readonly Word[], text: string): Word => words.find((word) => word.text === text)!;
const headOf = (words: readonly Word[], text: string): string | undefined => words[wordOf(words, text).head]?.text;

function expectTree(words: readonly Word[]): void {
  expect(words.filter(({ head, rel }) => head === -1 && rel === 'root')).toHaveLength(1);
  expect(words.filter(({ rel }) => rel === 'root')).toHaveLength(1);
  for (let i = 0; i < words.length; i++) {
    let steps = 0;
    for (let at = i; at !== -1; at = words[at]!.head) expect(steps++).toBeLessThanOrEqual(words.length);
  }
}

describe('names', () => {
  test('are spans of the text', () => {
    const text = 'Директор завода «Термолит» Иван Дорофеев вылетел в Омск.';
    const names = language.names(sentence(text)).map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);
    expect(names).toEqual(expect.arrayContaining(['PER Иван Дорофеев', 'LOC Омск']));
  });

  test('of nothing are none', () => {
    expect(language.names({ start: 0, end: 0, tokens: [] })).toEqual([]);
    expect(language.parse({ start: 0, end: 0, tokens: [] })).toEqual([]);
  });
});

describe('parse', () => {
  test('gives one tree with features and lemmas', () => {
    const words = parse('Челябинский завод поставит карданные валы Ульяновскому автозаводу.');
    expectTree(words);
    expect(words.map(({ lemma }) => lemma).join(' ')).toBe('челябинский завод поставить карданный вал ульяновский автозавод .');
    expect(wordOf(words, 'завод')).toMatchObject({ pos: 'NOUN', rel: 'nsubj', feats: { Case: 'Nom', Number: 'Sing', Gender: 'Masc' } });
    expect(headOf(words, 'валы')).toBe('поставит');
  });

  test('lends unknown words the form of known ones', () => {
    const words = parse('Завод поставит валы Кривозёрскому редуктозаводу.');
    expect(wordOf(words, 'редуктозаводу')).toMatchObject({ pos: 'NOUN', feats: { Case: 'Dat' } });
    expect(wordOf(words, 'Кривозёрскому')).toMatchObject({ rel: 'amod', feats: { Case: 'Dat' } });
  });

  test('writes lemmas with е', () => {
    expect(parse('Партнёр ведёт учёт.').map(({ lemma }) => lemma)).toEqual(['партнер', 'вести', 'учет', '.']);
  });

  test('reads what a mask covers as one word', () => {
    const text = 'С омским «Редукторы  и К°» сотрудничает комбинат.';
    const mask = { start: text.indexOf('«'), end: text.indexOf('»') + 1, as: 'заводом' };
    const words = language.parse(sentence(text), [mask]);
    expectTree(words);
    expect(words.map(({ text: one }) => one)).toEqual(['С', 'омским', '«Редукторы  и К°»', 'сотрудничает', 'комбинат', '.']);
    const masked = wordOf(words, '«Редукторы  и К°»');
    expect(masked).toMatchObject({ start: mask.start, end: mask.end, lemma: 'завод', pos: 'NOUN' });
    expect(headOf(words, 'омским')).toBe(masked.text);
    expect(headOf(words, masked.text)).toBe('сотрудничает');
  });

  test.each(['Да.', '!!!', '— — —', 'XIV', '12', '«»', 'и и и и и', 'А Б В Г Д'])('gives one tree for «%s»', (text) => {
    expectTree(parse(text));
  });

  test('gives one tree for a sentence of any length', () => {
    const words = parse('Завод выпускает валы, муфты и втулки, а комбинат покупает их, '.repeat(100));
    expect(words.length).toBeGreaterThan(1000);
    expectTree(words);
    const unbroken = parse('вал '.repeat(700));
    expect(unbroken).toHaveLength(700);
    expectTree(unbroken);
  });
});

describe('the kept products of the first layer', () => {
  test('are not overwritten while a sentence needs them', () => {
    const files = new ModelFiles('models');
    const words = files.gunzipped('words.txt.gz').toString().split('\n').slice(100_000, 110_000);
    const used = loadNetworks(files).tagger;
    const tag = (tokens: readonly string[]): void => {
      for (const window of windows(tokens, MAX_TOKENS, () => false)) used.tag(window);
    };
    tag(words.slice(0, 8192));
    const mixed = [...words.slice(0, 50), ...words.slice(9000, 9200)];
    expect(used.tag(mixed)).toEqual(loadNetworks(files).tagger.tag(mixed));
  });
});

describe('windows', () => {
  test('end after a mark in their second half, else where they are full', () => {
    const cut = (text: string): string[] => windows(text.split(''), 6, (letter) => letter === ',').map((window) => window.join(''));
    expect(cut('абв,где,жзиклмн')).toEqual(['абв,', 'где,', 'жзиклм', 'н']);
    expect(cut('а,бвгдежз')).toEqual(['а,бвгд', 'ежз']);
    expect(cut('абвг,д')).toEqual(['абвг,д']);
    expect(cut('')).toEqual([]);
  });
});

describe('lemmas', () => {
  const lemma = (word: string, pos: string, feats: Features = {}): string => lemmaOf(word, { pos, feats }, language.morphology.analyses(word));

  test('follow the tag', () => {
    expect(lemma('стали', 'NOUN', { Case: 'Gen', Number: 'Sing' })).toBe('сталь');
    expect(lemma('стали', 'VERB', { Tense: 'Past', Number: 'Plur' })).toBe('стать');
    expect(lemma('намерены', 'ADJ', { Variant: 'Short', Number: 'Plur' })).toBe('намерен');
    expect(lemma('это', 'DET', { Case: 'Nom', Gender: 'Neut' })).toBe('этот');
  });

  test('of foreign words and of unreadable names are these', () => {
    expect(lemma('Термоланд', 'X', { Foreign: 'Yes' })).toBe('термоланд');
    expect(lemma('Финэншл', 'X')).toBe('финэншл');
    expect(lemma('ВАМИ', 'PROPN', { Case: 'Nom' })).toBe('вами');
  });
});

describe('morphology', () => {
  test('inflects and keeps the spelling', () => {
    const { morphology } = language;
    const plural = (word: string): string | undefined => morphology.inflect(word, ['nomn', 'plur']);
    expect(['завод', 'Завод', 'ЗАВОД', 'самолёт', 'самолет', 'КамАЗ'].map(plural))
      .toEqual(['заводы', 'Заводы', 'ЗАВОДЫ', 'самолёты', 'самолеты', 'КамАЗы']);
    expect(morphology.inflect('Комсомольска-на-Амуре', ['nomn'])).toBe('Комсомольск-на-Амуре');
    expect(morphology.inflect('и', ['plur'])).toBeUndefined();
  });

  test('inflects as the given reading', () => {
    const { morphology } = language;
    const steel = morphology.analyses('стали').find(({ pos }) => pos === 'NOUN')!;
    expect(morphology.inflect('стали', ['nomn', 'sing'], steel)).toBe('сталь');
  });

  test('tells known words from guessed ones', () => {
    const { morphology } = language;
    expect(['завод', 'Елка', 'редуктозавод'].map((word) => morphology.isKnown(word))).toEqual([true, true, false]);
    expect(morphology.analyses('редуктозаводами')[0]).toMatchObject({ lemma: 'редуктозавод', pos: 'NOUN', known: false });
  });
});

describe('nominative', () => {
  const PHRASES: readonly (readonly [string, string, NormalFormOptions?])[] = [
    ['карданных валов отбора мощности', 'карданные валы отбора мощности'],
    ['карданных валов отбора мощности', 'карданный вал отбора мощности', { number: 'sing' }],
    ['Заречного комбайнового завода', 'Заречный комбайновый завод'],
    ['блоков и систем', 'блоки и системы'],
    ['станков с числовым программным управлением', 'станки с числовым программным управлением'],
    ['тормозных колодок для грузовых автомобилей', 'тормозные колодки для грузовых автомобилей'],
    ['кабелей силовых', 'кабели силовые'],
    ['Министерства промышленности и торговли', 'Министерство промышленности и торговли'],
    ['развитием промышленности', 'развитие промышленности'],
    ['заводом «Верхний редуктор»', 'завод «Верхний редуктор»'],
    ['группы компаний «Термолит»', 'группа компаний «Термолит»'],
    ['ООО "Термолит"', 'ООО "Термолит"'],
    ['комбината, выпускающего валы', 'комбинат, выпускающий валы'],
    ['редукторов и запчастям', 'редукторы и запчастям', { number: 'plur' }],
    ['«Станкомаша»', '«Станкомаш»'],
    ['завода-изготовителя', 'завод-изготовитель'],
    ['КамАЗа', 'КамАЗ'],
    ['УАЗом', 'УАЗ'],
    ['Высшей школы', 'Высшая школа'],
    ['Нижнем Новгороде', 'Нижний Новгород', { kind: 'LOC' }],
    ['Набережных Челнах', 'Набережные Челны', { kind: 'LOC' }],
    ['Ростова-на-Дону', 'Ростов-на-Дону', { kind: 'LOC' }],
    ['города Омска', 'город Омск', { kind: 'LOC' }],
    ['Тульской и Калужской областей', 'Тульская и Калужская области', { kind: 'LOC' }],
    ['Ивана Петровича Сидоренко', 'Иван Петрович Сидоренко', { kind: 'PER' }],
    ['Анне Сергеевне Ким', 'Анна Сергеевна Ким', { kind: 'PER' }],
    ['Анне Ким', 'Анна Ким', { kind: 'PER' }],
    ['Льву Мышкину', 'Лев Мышкин', { kind: 'PER' }],
    ['И. П. Дорофееву', 'И. П. Дорофеев', { kind: 'PER' }],
    ['Джоном Смитом', 'Джон Смит', { kind: 'PER' }],
    ['Елене Смирновой-Бельской', 'Елена Смирнова-Бельская', { kind: 'PER' }],
  ];

  test.each(PHRASES)('%s → %s', (...[phrase, expected, options]) => {
    expect(nominative(parse(phrase), language.morphology, options)).toBe(expected);
  });

  test.each(PHRASES.filter(([, , options]) => options?.number === undefined))('of the nominative of «%s» is itself', (...[, expected, options]) => {
    expect(nominative(parse(expected), language.morphology, options)).toBe(expected);
  });
});
