import type { Claim } from '../model/index.js';
import { childrenBy } from './phrases.js';
import type { ReadSentence } from './reading.js';

const VALUE = /\d[\d.,\u00a0 ]*(?:тыс\.?|млн|млрд|трлн|миллион[а-я]*|миллиард[а-я]*)?\.?[\u00a0 ]*(?:руб(?:\.|л[а-я]*)|долл(?:\.|ар[а-я]*)|евро|юан[а-я]*|тенге|\$|€|₽)/iu;
const MEASURED = /^\d/;

/** The sum of money that the sentence names, where it names one only. */
export function valueIn(text: string): Pick<Claim, 'value'> {
  const [first, ...others] = text.match(new RegExp(VALUE.source, 'giu')) ?? [];
  return first && others.length === 0 ? { value: first.trim() } : {};
}

/** How much of the goods: «20 насосов», «3,5 тыс. двигателей», as written. */
export function quantityOf(sentence: ReadSentence, goods: readonly number[], text: string): Pick<Claim, 'quantity'> {
  for (const word of goods) {
    const { head, end } = sentence.words[word]!;
    const number = childrenBy(sentence, word, 'nummod', 'nummod:gov')[0];
    if (number !== undefined && number < word) return { quantity: text.slice(sentence.words[number]!.start, end) };
    if (head >= 0 && head < word && MEASURED.test(sentence.words[head]!.text) && sentence.words[head]!.pos !== 'ADJ') return { quantity: text.slice(sentence.words[head]!.start, end) };
  }
  return {};
}
