import { describe, expect, test } from '@jest/globals';
import { extract } from '../../src/extract/index.js';
import { read } from '../../src/extract/reading.js';
import { loadLanguage } from '../../src/language/index.js';
import type { Claim } from '../../src/model/index.js';

const language = loadLanguage();
const document = (text: string) => ({ name: 'example', text, source: 'example' });
const claimsOf = (text: string): Claim[] => extract(document(text), language);
const shown = ({ type, subject, object, product }: Claim): string => [type, subject.name, '→', object?.name ?? '–', ...(product ? [`[${product}]`] : [])].join(' ');
const statedBy = (text: string, ...types: string[]): string[] => claimsOf(text).filter(({ type }) => types.includes(type)).map(shown).sort();

const headOf = (text: string, word: string): string | undefined => {
  const { words } = read(document(text), language).sentences[0]!;
  const found = words.find((other) => other.text === word)!;
  return words[found.head]?.text;
};

describe('what is parsed by itself belongs to the noun it describes', () => {
  test('a relative clause', () => {
    expect(headOf('Завод, который выпускает насосы для шахт, купил станки.', 'выпускает')).toBe('Завод');
  });

  test('a participle', () => {
    expect(headOf('Цех завода, выпускающего насосы, закрыли весной.', 'выпускающего')).toBe('завода');
  });

  test('every word stands once, in its order', () => {
    const text = 'По словам директора, завод «Вымпел», который выпускает насосы, купил цех, построенный в 1970 году, а склад продал.';
    const words = read(document(text), language).sentences.flatMap((sentence) => sentence.words);
    expect(words.map(({ text: word }) => word).join('').replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
  });
});

test('clauses side by side keep their own subjects and objects', () => {
  expect(statedBy('Насосы выпускает завод «Вымпел», уголь добывает шахта «Маяк».', 'PRODUCES')).toEqual(['PRODUCES Вымпел → – [насосы]', 'PRODUCES Маяк → – [уголь]']);
});

test('a dash stands for the verb of the clause before', () => {
  expect(statedBy('Завод «Вымпел» поставляет комбинату «Восход» насосы, а комбинату «Маяк» — редукторы.', 'SUPPLIES'))
    .toEqual(['SUPPLIES Вымпел → Восход [насосы]', 'SUPPLIES Вымпел → Маяк [редукторы]']);
});

test('who acts in a clause without a subject acted in the one before', () => {
  expect(statedBy('Завод «Вымпел» закрыл цех, но по-прежнему выпускает насосы.', 'PRODUCES')).toEqual(['PRODUCES Вымпел → – [насосы]']);
});

describe('names', () => {
  test('in the dative, however the parser hung them', () => {
    expect(statedBy('Завод «Вымпел» знает «Вегу». Завод «Вымпел» готов поставлять насосы «Веге».', 'SUPPLIES')).toEqual(['SUPPLIES Вымпел → Вега [насосы]']);
  });

  test('behind a plural', () => {
    expect(statedBy('В холдинг «Восход» входят заводы «Вымпел» и «Маяк».', 'PART_OF')).toEqual(['PART_OF Вымпел → Восход', 'PART_OF Маяк → Восход']);
  });

  test('between an object and its verb', () => {
    expect(statedBy('Работает завод «Вымпел». Двигатели «Вымпел» получает от завода «Маяк».', 'SUPPLIES')).toEqual(['SUPPLIES Маяк → Вымпел [двигатели]']);
  });

  test('of a person do not name the firm beside them', () => {
    expect(statedBy('Завод «Вымпел» растёт. Об этом рассказал директор завода Иван Петров.', 'WORKS_FOR')).toEqual(['WORKS_FOR Иван Петров → Вымпел']);
  });
});

describe('descriptions', () => {
  test('with a place mean the firm of that place', () => {
    expect(statedBy('Ярцевский механический завод и завод «Маяк» выросли. Компания «Восход» купила насосы у ярцевского завода.', 'SUPPLIES')).toEqual(['SUPPLIES Ярцевский механический завод → Восход [насосы]']);
  });

  test('of people by their place mean its firm', () => {
    expect(statedBy('Рубцовский завод «Вымпел» вырос. Первую партию насосов рубцовчане отправили в Индию.', 'SUPPLIES')).toEqual(['SUPPLIES Вымпел → Индия [насосы]']);
  });

  test('never mean who already has a part in the statement', () => {
    expect(statedBy('Компания «Восход» растёт. Компания купила у предприятия насосы.', 'SUPPLIES')).toEqual([]);
  });
});

test('of two sides of a contract the maker supplies', () => {
  expect(statedBy('Авиакомпания «Восход» подписала с заводом «Вымпел» контракт на поставку самолётов.', 'SUPPLIES')).toEqual(['SUPPLIES Вымпел → Восход [самолёты]']);
});

describe('beside the relation itself', () => {
  test('a denial', () => {
    expect(claimsOf('Завод «Вымпел» опроверг поставки насосов в Иран.').map(({ denied }) => denied)).toEqual([true]);
  });

  test('quantity and price, as written', () => {
    expect(claimsOf('Завод «Вымпел» поставил комбинату «Восход» 3,5 тыс. двигателей на 11 млрд руб.')[0]).toMatchObject({ product: 'двигатели', quantity: '3,5 тыс. двигателей', value: '11 млрд руб.' });
  });

  test('who says it', () => {
    expect(claimsOf('По данным газеты «Северный край», завод «Вымпел» поставил комбинату «Восход» насосы.')[0]?.attribution).toBe('Северный край');
  });
});
