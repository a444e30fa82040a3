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

describe('goods and names side by side', () => {
  test('a dative is the buyer, and the noun beside it the goods, in any order', () => {
    expect(supplies('Завод «Вымпел» поставляет компании «Восход» втулки.')).toEqual(['Вымпел → Восход [втулки] ACTIVE']);
    expect(supplies('Комбинат «Восход» растет. Сырье заводу «Вымпел» поставляет «Восход».')).toEqual(['Восход → Вымпел [сырье] ACTIVE']);
    expect(supplies('Партия огнеупоров завода «Вымпел» отгружена комбинату «Восход».')).toEqual(['Вымпел → Восход [огнеупоры] ACTIVE']);
  });

  test('in a relative clause the name in its dictionary form is the subject', () => {
    expect(supplies('Завод «Вымпел» растет. Комбинат «Восход», которому «Вымпел» поставляет подшипники, сократил выпуск.')).toEqual(['Вымпел → Восход [подшипники] ACTIVE']);
  });

  test('figures tell which machine it is, a machine called like a worker is none', () => {
    expect(supplies('Завод «Вымпел» предложил комбинату «Восход» двигатели мощностью 1600 кВт.')).toEqual(['Вымпел → Восход [двигатели мощностью 1600 кВт] PROPOSED']);
    expect(supplies('Завод «Вымпел» продал комбинату «Восход» 20 вилочных погрузчиков.')).toEqual(['Вымпел → Восход [вилочные погрузчики] ACTIVE']);
  });
});

describe('ends that another clause names', () => {
  test('who takes part in the clause around what was supplied', () => {
    expect(supplies('Подшипники, которые поставляет завод «Вымпел», использует комбинат «Восход».')).toEqual(['Вымпел → Восход [подшипники] ACTIVE']);
    expect(supplies('На комбинат «Восход» доставлен трансформатор, изготовленный на заводе «Вымпел».')).toEqual(['Вымпел → Восход [трансформатор] ACTIVE']);
  });

  test('the firm of the one who tells', () => {
    expect(supplies('Комбинат «Восход» растет. Поставки труб «Восходу» начнутся в марте, сообщил директор завода «Вымпел» Олег Ветров.')).toEqual(['Вымпел → Восход [трубы] PLANNED']);
  });

  test('a pronoun takes up the goods of the clause before', () => {
    expect(supplies('Завод «Восход» собрал трактор. Машине нужны мосты, их делает компания «Вымпел».')).toEqual(['Вымпел → Восход [мосты] ACTIVE']);
  });
});

test('who is forbidden to supply supplies no longer', () => {
  expect(supplies('Министерство запретило компании Norden поставлять станки в Иран.')).toEqual(['Norden → Иран [станки] ENDED']);
});

test('a report that is denied is kept as denied', () => {
  const claims = extract({ name: 'text', text: 'Завод «Вымпел» растет. На «Вымпеле» опровергли сообщения о поставках двигателей комбинату «Восход».', source: 'text.txt' }, language);
  expect(claims.filter(({ type }) => type === 'SUPPLIES').map(({ denied }) => denied)).toEqual([true]);
});
