import { describe, expect, test } from '@jest/globals';
import { findNames, linkNames, type DocumentEntity } from '../../../src/extract/names/index.js';
import { loadLanguage } from '../../../src/language/index.js';
import { segment } from '../../../src/text/segment.js';

const language = loadLanguage();
const entitiesOf = (text: string): DocumentEntity[] => linkNames(text, findNames(text, segment(text), language), language);
const lines = (text: string): string[] => entitiesOf(text).map(({ name, aliases }) => [name, ...aliases].join(' = '));

describe('means the same', () => {
  test.each([
    ['a common noun or none', 'Ярцевский литейный завод «Двигатель» растёт. «Двигатель» нанял людей.', 'Ярцевский литейный завод «Двигатель» = Двигатель'],
    ['initials in brackets', 'Объединённая вагоностроительная корпорация (ОВК) растёт. ОВК нанимает.', 'Объединённая вагоностроительная корпорация = ОВК'],
    ['initials without brackets', 'Орский вагоностроительный завод растёт. Помимо ОВЗа, цехов нет.', 'Орский вагоностроительный завод = ОВЗ'],
    ['a foreign spelling in brackets', 'Компания «Норд Винд» (Nord Wind) растёт. Nord Wind нанимает.', 'Норд Винд = Nord Wind'],
    ['a legal form or none', 'Фирма Borealis Polymers GmbH растёт. Borealis Polymers объявила о сделке.', 'Borealis Polymers GmbH = Borealis Polymers'],
    ['a tail or none', 'Фонд развития промышленности Тульской области растёт. В Фонде развития промышленности сообщили о займе.',
      'Фонд развития промышленности Тульской области = Фонд развития промышленности'],
    ['surname or full name', 'Завод возглавила Мария Иванова. Иванова сообщила о найме.', 'Мария Иванова = Иванова'],
  ])('%s', (_, text, expected) => { expect(lines(text)[0]?.split(' = ').sort()).toEqual(expected.split(' = ').sort()); });

  test('hyphen and dash spell one name', () => {
    expect(lines('ООО «АБВ-Новые решения» растёт. Компания «АБВ — Новые решения» нанимает.')).toEqual(['АБВ-Новые решения']);
  });

  test('the fullest name leads', () => {
    expect(entitiesOf('ОВК растёт. Объединённая вагоностроительная корпорация (ОВК) нанимает.')[0]).toMatchObject({
      kind: 'Company', name: 'Объединённая вагоностроительная корпорация', aliases: ['ОВК'],
    });
  });

  test('a name with patronymic is of the other person than the speaker', () => {
    const text = 'Иван Носов и Иван Ремизов встретились.\n«Мы приехали с Иваном Петровичем», - сказал Иван Носов.';
    expect(lines(text)).toEqual(['Иван Носов', 'Иван Ремизов = Иван Петрович']);
  });

  test('a person has the gender of the first name', () => {
    expect(entitiesOf('Марию Коваленко и Олега Коваленко наградили.').map(({ name, gender }) => `${name} ${gender ?? '-'}`))
      .toEqual(['Мария Коваленко Fem', 'Олег Коваленко Masc']);
  });
});

describe('stays apart', () => {
  test.each([
    ['firms that share a word', 'Компания «Вега Тула» растёт. Компания «Вега Омск» нанимает.', ['Вега Тула', 'Вега Омск']],
    ['a group and its member', 'Группа ОВЗ растёт. Завод «ОВЗ — Маяк» нанимает.', ['ОВЗ', 'ОВЗ — Маяк']],
    ['a surname that two persons have', 'Иван Носов и Олег Носов встретились. Носов рад.', ['Иван Носов', 'Олег Носов', 'Носов']],
  ])('%s', (_, text, expected) => { expect(lines(text)).toEqual(expected); });

  test('a firm and the town of the same name', () => {
    const kinds = entitiesOf('Завод «Дубна» растёт. Комиссия приехала в город Дубна.').map(({ kind }) => kind);
    expect(kinds).toEqual(['Company', 'Place']);
  });
});

test('every name belongs to one entity', () => {
  const text = 'Завод «Гелиос-М» (АО «Парус») в Туле строит Мария Иванова. Иванова рада «Парусу».';
  const names = findNames(text, segment(text), language);
  expect(linkNames(text, names, language).flatMap((entity) => entity.names).sort((a, b) => a.start - b.start)).toEqual(names);
});
