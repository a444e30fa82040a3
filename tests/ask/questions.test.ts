import { describe, expect, test } from '@jest/globals';
import { QUESTIONS } from '../../src/ask/questions.js';
import { understandWords } from '../../src/ask/understand.js';

const plain = (slots: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(slots).map(([name, value]) => [name, value.replaceAll('ё', 'е')]));

describe('every way to ask', () => {
  test.each(QUESTIONS.map(({ example, intent }) => [example.question, intent, example.slots] as const))('%s', (question, intent, slots) => {
    expect(understandWords(question)).toMatchObject({ intent, slots: plain(slots) });
  });

  test.each(QUESTIONS.map(({ example, intent }) => [example.question, intent] as const))('politely, in capitals and without a mark: %s', (question, intent) => {
    expect(understandWords(`Скажите, пожалуйста, ${question.replace('?', '')}`)?.intent).toBe(intent);
    expect(understandWords(question.toUpperCase())?.intent).toBe(intent);
  });
});

describe('conditions', () => {
  test.each([
    ['Кто поставляет шины Трактору после 2023 года?', { since: '2023', until: undefined }],
    ['Кто поставлял шины Трактору в мае 2024 года?', { since: '2024-05', until: '2024-05' }],
    ['Кто поставлял шины Трактору до 2022 г.', { since: undefined, until: '2022' }],
    ['Who supplied Трактор since March 2023', undefined],
    ['Who supplies Трактор since March 2023', { since: '2023-03' }],
    ['Кто поставляет Трактору до третьего уровня?', { tiers: 3 }],
    ['Кому поставляет Рудник по всей цепочке?', { tiers: 3 }],
    ['Who supplies Трактор up to tier 4?', { tiers: 4 }],
    ['Что изменилось с мая 2024 года?', { since: '2024-05' }],
  ])('%s', (question, conditions) => {
    const understood = understandWords(question);
    if (conditions) expect(understood).toMatchObject(conditions);
    else expect(understood).toBeUndefined();
  });
});

test.each(['Сколько времени?', 'Какая погода в Пензе завтра?', 'Напиши стихотворение', 'купи слона', 'What time is it?', '', '???'])('%j is not understood', (question) => {
  expect(understandWords(question)).toBeUndefined();
});
