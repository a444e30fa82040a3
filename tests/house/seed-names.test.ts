import { describe, expect, test } from '@jest/globals';
import { projectFiles, textOf } from './files.js';

/**
 * Stems of the seed document's organisations, persons and products. A rule that names one was fitted to the document, so
 * none may stand outside the documents, the tests and the README, save in data that gives a source of its own on the line.
 */
const STEMS = [
  'мидаус', 'альфапаскал', 'автокомпонент»', 'автомобильный завод «урал', 'автомобильного завода «урал', 'кузнечнопрессов', 'метран менеджмент', 'симаз',
  'московского автомобильного завода', 'ульяновский автомобильный завод', 'ульяновского автомобильного завода',
  'конструкторское бюро приборостроения', 'союза машиностроителей россии', 'центра компетенций развития промышленности',
  'фондом развития промышленности', 'фонд финансирования промышленности', 'текслер', 'алексея русских', 'алексей русских', 'артемьев',
  'сенсоров давления', 'грузопоршневые', 'карданных валов', 'осевые агрегаты', 'автохими', 'композитных материалов', 'sollers argo', 'st6', 'st8',
];

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');
/** A row of a table of knowledge ends with its source; elsewhere an address on the line is one. */
const hasSource = (path: string, line: string): boolean => (/^knowledge\/.*\.tsv$/.test(path) ? /\t[^\t]+$/.test(line) : /https?:\/\/\S+/.test(line));

const isText = (path: string): boolean => /\.(ts|tsx|js|mjs|json|jsonl|md|txt|tsv|csv|yml|yaml|cypher|graphql|grass|html|css)$/.test(path);
const exempt = (path: string): boolean => /^(documents|tests)\/|^README\.md$|^package-lock\.json$/.test(path);

/** Line, by line, where a file names a thing of the seed without a source. */
function fittedLines(path: string): string[] {
  return textOf(path).split('\n').flatMap((line, i) => {
    const stem = STEMS.find((candidate) => plain(line).includes(candidate));
    return stem && !hasSource(path, line) ? `${path}:${i + 1}: ${stem}` : [];
  });
}

describe('names of the seed document', () => {
  test('are those that it holds', () => {
    const seed = plain(textOf('documents/ulyanovsk-chelyabinsk.txt'));
    expect(STEMS.filter((stem) => !seed.includes(stem))).toEqual([]);
  });

  test('stand in no rule, query or model', () => {
    const files = projectFiles().filter((path) => isText(path) && !exempt(path));
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap(fittedLines)).toEqual([]);
  });
});
