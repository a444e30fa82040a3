import type { Language } from '../words/language.js';

const PARTIAL = /^(?<year>\d{4}|-)-?(?:-?(?<month>\d{2}))?(?:-(?<day>\d{2}))?$/;

const FORMATS = {
  day: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  month: { month: 'short', year: 'numeric', timeZone: 'UTC' },
  dayOfAnyYear: { day: 'numeric', month: 'long', timeZone: 'UTC' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A date as exact as it is: 2024-01-30, 2024-01, 2024 or --01-30; anything else as it stands. */
export function formatDate(date: string, language: Language): string {
  const { year, month, day } = PARTIAL.exec(date)?.groups ?? {};
  if (!month) return date;
  const format = year === '-' ? FORMATS.dayOfAnyYear : day ? FORMATS.day : FORMATS.month;
  const instant = Date.UTC(year === '-' ? 2000 : Number(year), Number(month) - 1, Number(day ?? 1));
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ru', format).format(instant).replace(/\s?г\.$/, '');
}

/** `2019 – 30 янв. 2024`, or the one date where both are the same or one is missing. */
export function formatPeriod(first: string | null | undefined, last: string | null | undefined, language: Language): string {
  const ends = [...new Set([first, last].filter((date) => date !== null && date !== undefined))];
  return ends.map((date) => formatDate(date, language)).join(' – ');
}
