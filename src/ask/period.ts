/** Days that an answer is asked for: partial dates, both included. */
export interface Period {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

const MONTHS = ['январ', 'феврал', 'март', 'апрел', 'ма[йяюе]', 'июн', 'июл', 'август', 'сентябр', 'октябр', 'ноябр', 'декабр'];
const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(?:${[...MONTHS.map((month) => `${month}\\p{L}*`), ...ENGLISH_MONTHS.map((month) => `${month}\\p{L}*`)].join('|')})`;
const YEAR = '(?:19|20)\\d\\d';
const DATE = `(?:${YEAR}-\\d\\d-\\d\\d|${YEAR}-\\d\\d|\\d{1,2}\\.\\d{1,2}\\.${YEAR}|(?:\\d{1,2} )?${MONTH} ?${YEAR}|${MONTH} \\d{1,2},? ${YEAR}|${YEAR})(?: год(?:а|у|е|ом|ов)?(?!\\p{L})| ?г\\.?(?!\\p{L}))?`;

type Bound = (first: string, second: string) => Period;

/** How a question bounds its days, tried in this order; a word before a date that is not here leaves it to the period itself. */
const BOUNDS: readonly (readonly [string, Bound])[] = [
  [`(?:между|between) (?<first>${DATE}) (?:и|and) (?<second>${DATE})`, (since, until) => ({ since, until })],
  [`(?:с|со|from|since) (?<first>${DATE}) (?:по|to|until|till|through) (?<second>${DATE})`, (since, until) => ({ since, until })],
  [`(?:с|со|from|since) (?<first>${DATE}) (?:до|before) (?<second>${DATE})`, (since, until) => ({ since, until: before(until) })],
  [`(?:после|позже|after|later than) (?<first>${DATE})`, (first) => ({ since: after(first) })],
  [`(?:начиная с|с|со|since|starting from|from) (?<first>${DATE})`, (since) => ({ since })],
  [`(?:до|ранее|раньше|before|prior to|earlier than) (?<first>${DATE})`, (first) => ({ until: before(first) })],
  [`(?:по состоянию на|на|к|по|as of|by|until|till) (?<first>${DATE})`, (until) => ({ until })],
  [`(?:(?:в|во|за|на|in|during|of|on) )?(?<first>${DATE})`, (day) => ({ since: day, until: day })],
];
const PATTERNS = BOUNDS.map(([pattern, bound]) => [new RegExp(`(?<![\\p{L}\\d]),? ?${pattern}(?![\\p{L}\\d])`, 'iu'), bound] as const);

const two = (number: number): string => String(number).padStart(2, '0');

function monthIn(text: string): number | undefined {
  const at = [MONTHS, ENGLISH_MONTHS].map((months) => months.findIndex((month) => new RegExp(`(?<!\\p{L})${month}`, 'iu').test(text))).find((month) => month >= 0);
  return at === undefined ? undefined : at + 1;
}

/** A date in words as an ISO day, month or year. */
function dateOf(text: string): string {
  const iso = /\d{4}-\d\d(?:-\d\d)?/u.exec(text);
  if (iso) return iso[0];
  const dotted = /(\d{1,2})\.(\d{1,2})\.(\d{4})/u.exec(text);
  if (dotted) return `${dotted[3]!}-${two(Number(dotted[2]))}-${two(Number(dotted[1]))}`;
  const [year] = new RegExp(YEAR, 'u').exec(text)!;
  const month = monthIn(text);
  if (month === undefined) return year;
  const day = /(?<!\d)\d{1,2}(?!\d)/u.exec(text)?.[0];
  return [year, two(month), ...day === undefined ? [] : [two(Number(day))]].join('-');
}

/** The day, month or year that is so many later, or earlier, as exact as the date is. */
function shifted(date: string, by: 1 | -1): string {
  const [year, month, day] = date.split('-').map(Number);
  if (month === undefined) return String(year! + by);
  const moved = new Date(Date.UTC(year!, month - 1 + (day === undefined ? by : 0), day === undefined ? 1 : day + by)).toISOString();
  return moved.slice(0, date.length);
}

export const after = (date: string): string => shifted(date, 1);
export const before = (date: string): string => shifted(date, -1);

/** Takes the period out of a question; what is left has no dates that say when. */
export function takePeriod(question: string): { readonly text: string; readonly period: Period } {
  for (const [pattern, bound] of PATTERNS) {
    const found = pattern.exec(question);
    if (!found) continue;
    const { first, second } = found.groups as { first: string; second?: string };
    return { text: question.replace(found[0], ' ').replace(/\s+/gu, ' ').trim(), period: bound(dateOf(first), second === undefined ? '' : dateOf(second)) };
  }
  return { text: question, period: {} };
}

/** Whether a day, as exact as it is known, lies in the period; one that is not known lies in none but the boundless. */
export function isWithin(day: string, { since, until }: Period): boolean {
  if (since === undefined && until === undefined) return true;
  return day !== '' && (since === undefined || day >= since || since.startsWith(day)) && (until === undefined || day <= `${until}~`);
}
