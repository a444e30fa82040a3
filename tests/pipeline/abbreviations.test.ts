import { describe, expect, test } from '@jest/globals';
import { loadLanguage } from '../../src/language/index.js';
import { readClaims } from '../../src/pipeline.js';
import { Lexicon, loadKnowledge, recordsOf, Resolver } from '../../src/resolve/index.js';

const language = loadLanguage();
const lexicon = new Lexicon(loadKnowledge(), language.morphology);

/** The entities that the documents' suppliers are. */
function suppliersIn(texts: readonly string[]): string[] {
  const resolver = new Resolver(lexicon);
  const read = texts.map((text, i) => ({ name: `d${i}`, claims: readClaims({ name: `d${i}`, source: `d${i}`, text }, language).claims }));
  for (const { name, claims } of read) resolver.put(name, recordsOf(name, claims));
  return read.map(({ name, claims }) => {
    const { subject } = claims.find(({ type }) => type === 'SUPPLIES')!;
    return resolver.entityOf(name, subject.kind, subject.name)!;
  });
}

describe('an abbreviation that a text explains', () => {
  test.each([
    ['in parentheses', 'Заречное бюро станков (ЗБС) поставляет компании «Ондатра» шпиндели.', 'ЗБС поставляет заводу «Ляпис» станки.'],
    ['with «далее»', 'АО «Заречное бюро станков» (далее – ЗБС) поставляет компании «Ондатра» шпиндели.', 'ЗБС поставляет заводу «Ляпис» станки.'],
  ])('%s means its firm in other texts too', (_, explained, short) => {
    const [one, other] = suppliersIn([explained, short]);
    expect(one).toBe(other);
  });

  test('means nothing there where it only says what sort of firm it is', () => {
    const suppliers = suppliersIn([
      'АО «Ветролит» (далее – Общество) поставляет компании «Ондатра» насосы.',
      'ООО «Ковылянка» (далее – Общество) поставляет компании «Ондатра» шпиндели.',
    ]);
    expect(suppliers[0]).not.toBe(suppliers[1]);
  });
});
