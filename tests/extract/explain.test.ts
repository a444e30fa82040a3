import { expect, test } from '@jest/globals';
import { explain } from '../../src/extract/index.js';
import { loadLanguage } from '../../src/language/index.js';

const language = loadLanguage();
const explained = (text: string) => explain({ name: 'example', text, source: 'example' }, language);

test('a claim is explained by its frame and how each name was reached', () => {
  const found = explained('Завод «Вымпел» растёт. Предприятие поставляет комбинату «Восход» насосы.').find(({ rule }) => rule === 'supply.verb');
  expect(found).toMatchObject({ trigger: 'поставляет', roles: { supplier: ['Вымпел (reference)'], buyer: ['Восход (name)'], goods: ['насосы'] }, missing: [] });
});

test('a sentence without a claim by the frames that lacked one role', () => {
  const found = explained('Завод «Вымпел» поставляет насосы на рынок.').find(({ rule }) => rule === 'supply.with' || rule === 'supply.verb');
  expect(found?.missing).toEqual(['buyer']);
});

test('posts and places are explained, too', () => {
  const found = explained('Гендиректор тульского завода «Вымпел» Олег Сорока доволен.');
  expect(found).toContainEqual(expect.objectContaining({ rule: 'post.apposition', roles: { person: ['Олег Сорока (name)'], employer: ['Вымпел (name)'], post: ['гендиректор'] }, missing: [] }));
  expect(found).toContainEqual(expect.objectContaining({ rule: 'location.adjective', roles: { organisation: ['Вымпел (name)'], place: ['Тула (description)'] } }));
});

test('a sentence that denies lacks its affirmation', () => {
  expect(explained('Завод «Вымпел» не поставляет насосы комбинату «Восход».').find(({ rule }) => rule === 'supply.verb')?.missing).toEqual(['affirmation']);
});
