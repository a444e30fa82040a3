import { childrenBy, lemmaOf } from './phrases.js';
import type { ReadSentence } from './reading.js';
import { prepositionOf } from './slots.js';

/** «доля завода», «доля в заводе», «его доля», not «свою долю» and not what the share is put into. */
export function isOfShare(sentence: ReadSentence, child: number): boolean {
  const { rel, feats } = sentence.words[child]!;
  if (rel === 'det') return lemmaOf(sentence, child) !== 'свой';
  const preposition = prepositionOf(sentence, child);
  return preposition === undefined || (preposition === 'в' && (feats['Case'] !== 'Acc' || sentence.names[child] !== undefined));
}

/** Whose «свой» is: the subject of the nearest clause around it. */
export function subjectOver(sentence: ReadSentence, word: number): number | undefined {
  for (let above = sentence.words[word]!.head, steps = 0; above >= 0 && steps < FARTHEST_SUBJECT; above = sentence.words[above]!.head, steps++) {
    const subject = childrenBy(sentence, above, 'nsubj').find((child) => child !== word);
    if (subject !== undefined) return subject;
  }
  return undefined;
}
const FARTHEST_SUBJECT = 6;
