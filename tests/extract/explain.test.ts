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
