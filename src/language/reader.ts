import { MAX_TOKENS } from './network/encoder.js';
import { treeHeads } from './network/arborescence.js';
import { chooseRelations } from './network/relations.js';
import { lemmaOf } from './universal.js';
import { maskTokens, windows } from './words.js';
import type { Sentence, Token } from '../model/span.js';
import type { Networks } from './network/networks.js';
import type { Input } from './words.js';
import type { Language, Mask, Morphology, NameSpan, Word } from './types.js';

const mayEndWindow = ({ text }: Token): boolean => /^[,;:.!?…—)]+$/u.test(text);

/** Reads sentences by the three networks and the dictionary. */
export class NeuralLanguage implements Language {
  constructor(private readonly networks: Networks, readonly morphology: Morphology) {}

  names(sentence: Sentence): NameSpan[] {
    return windows(sentence.tokens, MAX_TOKENS, mayEndWindow).flatMap((tokens) => this.networks.recogniser.names(tokens));
  }

  parse(sentence: Sentence, masks: readonly Mask[] = []): Word[] {
    const parts = windows(maskTokens(sentence, masks), MAX_TOKENS, mayEndWindow).map((inputs) => this.parseWindow(inputs));
    return joinTrees(parts);
  }

  private parseWindow(inputs: readonly Input[]): Word[] {
    const texts = inputs.map(({ as }) => as);
    const tags = this.networks.tagger.tag(texts);
    const { parser } = this.networks;
    const heads = treeHeads(parser.scoreHeads(texts));
    const relations = chooseRelations(parser.scoreRelations(heads), heads, parser.relations);
    return inputs.map(({ start, end, text, as }, i) => {
      const { pos, feats } = tags[i]!;
      const lemma = lemmaOf(as, tags[i]!, this.morphology.analyses(as));
      return { start, end, text, pos, feats, lemma, head: heads[i]! - 1, rel: relations[i]! };
    });
  }
}

/** One tree of several: each further root depends on the first, as a sentence added to it. */
function joinTrees(parts: readonly (readonly Word[])[]): Word[] {
  const words: Word[] = [];
  for (const part of parts) {
    const [shift, root] = [words.length, words.findIndex(({ head }) => head === -1)];
    words.push(...part.map((word) => (word.head === -1 && shift > 0
      ? { ...word, head: root, rel: 'parataxis' }
      : { ...word, head: word.head === -1 ? -1 : word.head + shift })));
  }
  return words;
}
