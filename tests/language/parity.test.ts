import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { ModelFiles } from '../../src/language/model-files.js';
import { greedyHeads } from '../../src/language/network/arborescence.js';
import { loadNetworks } from '../../src/language/network/networks.js';
import { largest } from '../../src/language/network/tagger.js';
import { Dictionary } from '../../src/language/opencorpora/dictionary.js';
import { DictionaryMorphology } from '../../src/language/opencorpora/morphology.js';
import type { Networks } from '../../src/language/network/networks.js';
import type { Tag } from '../../src/language/network/tagger.js';
import type { Token } from '../../src/model/span.js';

/** What Natasha and pymorphy say, as parity/make-reference.py wrote it down. */
interface Reference {
  readonly tokens: readonly Token[];
  readonly tags: readonly string[];
  readonly heads: readonly number[];
  readonly relations: readonly string[];
  readonly names: string;
}

const FOLDER = 'tests/language/parity';
/** Two words whose surroundings look alike get equal scores but for rounding, and either is right. */
const TIE = 1e-3;

function parse(block: string): Reference {
  const rows = block.split('\n').filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));
  const column = (place: number): string[] => rows.map((row) => row[place]!);
  const ranges = column(9).map((misc) => misc.slice('TokenRange='.length).split(':').map(Number));
  return {
    tokens: column(1).map((text, i) => ({ text, start: ranges[i]![0]!, end: ranges[i]![1]! })),
    tags: column(3).map((pos, i) => `${pos} ${rows[i]![5]!}`),
    heads: column(6).map(Number),
    relations: column(7),
    names: /# names = (.*)/.exec(block)![1]!,
  };
}

const format = ({ pos, feats }: Tag): string => `${pos} ${Object.entries(feats).map((pair) => pair.join('=')).join('|') || '_'}`;

describe('Natasha', () => {
  const references = readFileSync(`${FOLDER}/reference.conllu`, 'utf8').trim().split('\n\n').map(parse);
  let networks: Networks;
  beforeAll(() => {
    networks = loadNetworks(new ModelFiles('models'));
  });

  test('there is enough to compare', () => {
    expect(references.flatMap(({ tokens }) => tokens).length).toBeGreaterThan(2900);
  });

  test('tags alike', () => {
    for (const { tokens, tags } of references) {
      expect(networks.tagger.tag(tokens.map(({ text }) => text)).map(format)).toEqual(tags);
    }
  });

  test('recognises the same names', () => {
    for (const { tokens, names } of references) {
      expect(networks.recogniser.names(tokens).map(({ start, end, kind }) => `${start}:${end}:${kind}`).join(' ')).toBe(names);
    }
  });

  test('chooses the same heads', () => {
    for (const { tokens, heads } of references) {
      const scores = networks.parser.scoreHeads(tokens.map(({ text }) => text));
      greedyHeads(scores).forEach((head, token) => {
        const scoreOf = (one: number): number => scores.values[token * scores.stride + one]!;
        expect(scoreOf(head) - scoreOf(heads[token]!)).toBeLessThan(TIE);
      });
    }
  });

  test('chooses the same relations for these heads', () => {
    const { parser } = networks;
    for (const { tokens, heads, relations } of references) {
      parser.scoreHeads(tokens.map(({ text }) => text));
      const { values, stride } = parser.scoreRelations(heads);
      expect(heads.map((_, token) => parser.relations[largest(values, token * stride, (token + 1) * stride)])).toEqual(relations);
    }
  });
});

describe('pymorphy', () => {
  test('reads words alike', () => {
    const morphology = new DictionaryMorphology(new Dictionary(new ModelFiles('models')));
    const rows = readFileSync(`${FOLDER}/readings.tsv`, 'utf8').trim().split('\n').map((row) => row.split('\t'));
    const words = new Set(rows.map(([word]) => word!));
    const readings = [...words].flatMap((word) => morphology.analyses(word).map((reading) => ({ word, reading })));
    expect(readings.map(({ word, reading: { form, tag, lemma } }) => [word, form, tag.text, lemma])).toEqual(rows.map((row) => row.slice(0, 4)));
    readings.forEach(({ reading }, i) => {
      expect(reading.score).toBeCloseTo(Number(rows[i]![4]), 5);
    });
  });
});
