import { describe, expect, test } from '@jest/globals';
import { extract } from '../../src/extract/index.js';
import { loadLanguage } from '../../src/language/index.js';

const language = loadLanguage();

const supplies = (text: string): string[] => extract({ name: 'text', text, source: 'text.txt' }, language)
  .filter(({ type }) => type === 'SUPPLIES').map(({ subject, object, product, status }) => `${subject.name} → ${object!.name} [${product ?? ''}] ${status}`);

describe('who supplies whom across clauses', () => {
  test('what the text is about takes the end that a clause leaves unsaid', () => {
    expect(supplies('Комбинат «Восход» построил цех. Оборудование для цеха поставила немецкая фирма Norden.')).toEqual(['Norden → Восход [оборудование для цеха] ACTIVE']);
    expect(supplies('Завод «Вымпел» выпускает насосы. Предприятие поставляет продукцию в Казахстан. Крупнейшим покупателем остается комбинат «Восход».'))
      .toEqual(['Вымпел → Казахстан [насосы] ACTIVE', 'Вымпел → Восход [насосы] ACTIVE']);
  });

  test('a phrase that says who, in words that tell nothing, leaves no room for it', () => {
    expect(supplies('Комбинат «Восход» построил цех. Жители закупают насосы у завода «Вымпел».')).toEqual([]);
  });

  test('goods are bought from those who were said to make them', () => {
    expect(supplies('Комбинат «Восход» выпускает сталь, которую покупают заводы «Вымпел» и «Заря».')).toEqual(['Восход → Вымпел [сталь] ACTIVE', 'Восход → Заря [сталь] ACTIVE']);
  });

  test('«оба завода» are those named side by side', () => {
    expect(supplies('Завод «Вымпел» и комбинат «Восход» обновили цеха. Оба предприятия закупили станки у компании Norden.'))
      .toEqual(['Norden → Вымпел [станки] ACTIVE', 'Norden → Восход [станки] ACTIVE']);
  });
});

describe('subject and object', () => {
  test('a verb and its infinitive share the subject, wherever it stands', () => {
    expect(supplies('Завод «Восход» строит трактор. Двигатели готов поставлять моторный завод «Вымпел».')).toEqual(['Вымпел → Восход [двигатели] PROPOSED']);
  });

  test('a plural verb speaks of people unnamed: its goods are no subject', () => {
    expect(supplies('Завод «Восход» строит трактор. Привод предполагают купить у компании Norden.')).toEqual(['Norden → Восход [привод] PLANNED']);
  });
});

describe('contracts', () => {
  test('the partner of the contract is the buyer of what is made under it', () => {
    expect(supplies('По контракту с комбинатом «Восход» завод «Вымпел» изготовит восемь котлов.')).toEqual(['Вымпел → Восход [котлы] PLANNED']);
  });

  test('of two that conclude it the maker supplies', () => {
    expect(supplies('Авиакомпания «Восход» и завод «Вымпел» заключили договор на поставку самолетов.')).toEqual(['Вымпел → Восход [самолеты] AGREED']);
  });

  test('shares are no goods', () => {
    expect(supplies('Комбинат «Восход» закрыл сделку по покупке 75 процентов акций завода «Вымпел».')).toEqual([]);
  });
});
