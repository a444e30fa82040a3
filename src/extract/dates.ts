import type { Claim, Document } from '../model/index.js';
import type { ReadSentence } from './reading.js';

const MONTHS = ['январ', 'феврал', 'март', 'апрел', 'ма[йяе]', 'июн', 'июл', 'август', 'сентябр', 'октябр', 'ноябр', 'декабр'];
const MONTH = MONTHS.map((stem) => `${stem}[а-я]*`).join('|');
const DATE = new RegExp(`(?<![а-яё\\d])(?:(\\d{1,2})\\s+)?(${MONTH})(?:\\s+(\\d{4}))?(?![а-яё])|(?<!\\d)((?:19|20)\\d{2})(?=\\s*(?:г\\.|год))`, 'giu');

/** Characters before a date that may tell whether it begins or ends something. */
const BEFORE = 40;

export type ClaimDate = Pick<Claim, 'date' | 'from' | 'to'>;

/** The date of the sentence that stands nearest to the trigger; days without a year take the document's. */
export function dateNear(sentence: ReadSentence, trigger: number, { text, date }: Document): ClaimDate {
  const at = sentence.words[trigger]!.start;
  const found = [...text.slice(sentence.start, sentence.end).matchAll(DATE)].map((match) => ({ match, distance: Math.abs(sentence.start + match.index - at) }));
  const nearest = found.sort((a, b) => a.distance - b.distance)[0]?.match;
  const iso = nearest && isoDate(nearest, date);
  if (!iso) return {};
  const end = sentence.start + nearest.index;
  const before = text.slice(Math.max(0, end - BEFORE), end).trimEnd().toLowerCase();
  if (/(^|\s)(с|со)$/.test(before)) return { from: iso };
  if (/(^|\s)(до|по)$/.test(before)) return { to: iso };
  return { date: iso };
}

function isoDate([, day, month, year, onlyYear]: RegExpMatchArray, published: string | undefined): string | undefined {
  if (onlyYear) return onlyYear;
  const number = MONTHS.findIndex((stem) => new RegExp(`^${stem}`, 'iu').test(month!)) + 1;
  const known = year ?? published?.slice(0, 4);
  const monthText = String(number).padStart(2, '0');
  const dayText = day ? `-${day.padStart(2, '0')}` : '';
  if (known) return `${known}-${monthText}${dayText}`;
  return day ? `--${monthText}${dayText}` : undefined;
}
