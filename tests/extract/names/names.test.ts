import { describe, expect, test } from '@jest/globals';
import { findNames, type Name } from '../../../src/extract/names/index.js';
import { loadLanguage } from '../../../src/language/index.js';
import { segment } from '../../../src/text/segment.js';

const language = loadLanguage();
const namesOf = (text: string): Name[] => findNames(text, segment(text), language);
const kinds = (text: string): string[] => namesOf(text).map(({ kind, canonical }) => `${kind} ${canonical}`);

describe('finds and puts into the nominative', () => {
  test.each([
    ['АО «Завод «Ромашка»» поставит трубы московской компании «Василёк».', 'Company Ромашка', 'Company Василёк'],
    ['АО «Завод «Ромашка» поставит трубы в Казань.', 'Company Ромашка', 'Place Казань'],
    ['Ярцевский литейный завод «Двигатель» отгрузил партию АЭС «Заречная».', 'Company Ярцевский литейный завод «Двигатель»', 'Company АЭС «Заречная»'],
    ['Договор с ООО «НПК «Прибор» подписан.', 'Company НПК Прибор'],
    ['Завод имени Кирова, ПАО "Северсплав" и ФГУП "НИИ машин" объединятся.', 'Company Завод имени Кирова', 'Company Северсплав', 'Company НИИ машин'],
    ['Договор с обществом с ограниченной ответственностью «Парус» расторгнут.', 'Company Парус'],
    ['Холдинг Borealis Polymers GmbH купил у Rotec Inc. завод в Набережных Челнах.', 'Company Borealis Polymers GmbH', 'Company Rotec Inc.', 'Place Набережные Челны'],
    ['Председатель правления Райнер Шмидт из немецкой фирмы Kessler & Sohn приехал в Екатеринбург.', 'Person Райнер Шмидт', 'Company Kessler & Sohn', 'Place Екатеринбург'],
    ['Фонд развития промышленности Тульской области выдал заём Алексинскому химическому комбинату.',
      'PublicBody Фонд развития промышленности Тульской области', 'Company Алексинский химический комбинат'],
    ['Проверку начали в правительстве Тульской области.', 'PublicBody правительство Тульской области'],
    ['Соглашение с «Союзом литейщиков Поволжья» подписано.', 'Association Союз литейщиков Поволжья'],
    ['Торгово-промышленная палата Калуги провела встречу с Калужским турбинным заводом.', 'Association Торгово-промышленная палата Калуги', 'Company Калужский турбинный завод'],
    ['Заём выдала микрокредитная компания «Фонд поддержки машиностроения».', 'Company Фонд поддержки машиностроения'],
    ['Директору Марии Ивановой вручили письмо Олега Сороки.', 'Person Мария Иванова', 'Person Олег Сорока'],
    ['Губернатор Тульской области Алексей Дюмкин и А. Б. Сергеев встретились.', 'Place Тульская область', 'Person Алексей Дюмкин', 'Person А. Б. Сергеев'],
    ['Глава компании Виктория Ершова уехала в МОСКВУ.', 'Person Виктория Ершова', 'Place Москва'],
    ['Вывоз из Донецкой и Луганской областей в РФ запрещён.', 'Place Донецкая область', 'Place Луганская область', 'Place Россия'],
  ])('%s', (text, ...expected) => { expect(kinds(text)).toEqual(expected); });
});

describe('one form of a brand in all its places', () => {
  test.each([
    ['В «Вымпел-Авто» подтвердили сделку. Компания «Вымпел-Авто» работает в Омске.', 'Вымпел-Авто'],
    ['Посёлок Заречный получил газ от «Заречьегаза». Компания «Заречьегаз» молода.', 'Заречьегаз'],
    ['Пресс-служба «ТрансАзии» сообщила: «ТрансАзия» расширит выпуск.', 'ТрансАзия'],
    ['С тульским «Меридианом» заключили контракт. Завод «Меридиан» основан в 1950 году.', 'Меридиан'],
    ['Сделку одобрили в Минпромторге. Письмо направили Минпромторгу.', 'Минпромторг'],
    ['Акции ОВЗа выросли, ОВЗом довольны.', 'ОВЗ'],
    ['Новым собственником завода стал «Вымхим».', 'Вымхим'],
    ['Актив «Сибруда» продан, «Сибруд» закрыл сделку.', 'Сибруд'],
    ['Шины достались тульскому «Вымкаму».', 'Вымкам'],
    ['Представительство «Вымэкспорта» открыли вчера.', 'Вымэкспорт'],
  ])('%s', (text, expected) => {
    expect(new Set(namesOf(text).filter(({ kind }) => kind !== 'Place').map(({ canonical }) => canonical))).toEqual(new Set([expected]));
  });
});

describe('leaves out', () => {
  test.each([
    ['goods behind their common noun', 'Завод выпустил автобус «Вымпел» и трактор «Кировец-Агро».'],
    ['speech in quotation marks', 'Он добавил: «Мы продолжим поставки и нарастим выпуск».'],
    ['described firms without a name', 'Крупнейшая металлургическая компания покупает завод.'],
    ['abbreviations of common nouns', 'Об этом сообщили СМИ.'],
    ['first words of sentences', 'Власти одобрили сделку. Завод расширит выпуск. Группа растёт.'],
  ])('%s', (_, text) => { expect(kinds(text)).toEqual([]); });
});

describe('spans', () => {
  const text = 'Ульяновская компания «Мидель» с тульским «Меридианом» и АО «Парус» (входит в «Вымпел») строят цех.';

  test('take in legal form, common noun, adjective of place and closing mark', () => {
    expect(namesOf(text).map(({ start, end }) => text.slice(start, end)))
      .toEqual(['Ульяновская компания «Мидель»', 'тульским «Меридианом»', 'АО «Парус»', '«Вымпел»']);
  });

  test('core is the name proper', () => {
    expect(namesOf(text).map(({ core }) => text.slice(core.start, core.end))).toEqual(['Мидель', 'Меридианом', 'Парус', 'Вымпел']);
  });

  test('origin is the adjective of place', () => {
    expect(namesOf(text).map(({ origin }) => origin && text.slice(origin.start, origin.end))).toEqual(['Ульяновская', 'тульским', undefined, undefined]);
  });

  test('mask is one word in the case of the name', () => {
    expect(namesOf(text).map(({ head, mask }) => `${head ?? '-'} ${mask}`)).toEqual(['компания компания', '- заводом', '- заводом', '- завод']);
  });

  test('come in order and do not overlap, whatever the text', () => {
    const names = namesOf('«А «Б «АО «В» Г» (Д) «\n» "Завод" «Е, АО, НПК «Ж» "" () Иван\nПетров ООО');
    names.slice(1).forEach((name, index) => { expect(name.start).toBeGreaterThanOrEqual(names[index]!.end); });
  });

  test('of an empty text are none', () => { expect(namesOf('')).toEqual([]); });
});

describe('completes from the rest of the document', () => {
  test('a name that stands in quotation marks elsewhere', () => {
    expect(kinds('Завод «Гелиос-М» молод. Рост «Гелиос-М» радует.\nСделка: «Гелиос-М», цех.')).toEqual(Array(3).fill('Company Гелиос-М'));
  });

  test('initials of a full name', () => {
    expect(kinds('Орский вагоностроительный завод стоит. Помимо ОВЗа, цехов нет.').at(-1)).toBe('Company ОВЗ');
  });

  test('a title that runs into the text', () => {
    expect(kinds('Завод «Искра» купил станки\nОрский завод «Искра» купил станки.')).toEqual(['Company Искра', 'Company Искра']);
  });
});
