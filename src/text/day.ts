const MONTHS = ['янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
const NUMERIC = String.raw`(?<y1>\d{4})[-._](?<m1>\d{1,2})[-._](?<d1>\d{1,2})|(?<d2>\d{1,2})\.(?<m2>\d{1,2})\.(?<y2>\d{4})`;
const WORDS = String.raw`(?<d3>\d{1,2})\s+(?<m3>янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-яё]*\.?,?\s+(?<y3>\d{4})`;
const DAY = new RegExp(String.raw`(?<![\d.])(?:${NUMERIC}|${WORDS})(?!\d)(?:\s*(?:года|г\.))?`, 'giu');
const TIME = String.raw`[\s,|/]*(?:(?:в\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?)?`;
const LABEL = String.raw`(?:опубликован[оа]?|размещен[оа]?|создан[оа]?|добавлен[оа]?|дата(?:\s+публикации)?)\s*:?\s*`;
const REST = String.raw`(?:[\s,|]+(?:автор|в рубрике|\((?:обновлен|изменен)).{0,60})?`;
const ONLY_DAY = new RegExp(String.raw`^\s*(?:${LABEL})?(?:\d{1,2}:\d{2}[\s,|]+)?${DAY.source}${TIME}${REST}\s*$`, 'iu');

/** The ISO day of an ISO date or time, as written there; undefined unless the calendar has it. */
export function isoDay(value: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(value.trim()) ?? [];
  return year && month && day ? calendarDay(+year, +month, +day) : undefined;
}

/** The day that a line consists of («Опубликовано: 3 февраля 2025, 12:30»), as an ISO day. */
export function dayOfLine(line: string): string | undefined {
  const match = line.length < 100 ? ONLY_DAY.exec(line) : null;
  return match ? dayOfMatch(match) : undefined;
}

/** The one day that a text names, as an ISO day; undefined where it names none or several. */
export function onlyDayIn(text: string): string | undefined {
  const days = new Set([...text.matchAll(DAY)].map(dayOfMatch));
  return days.size === 1 ? [...days][0] : undefined;
}

/** The day on which a text says it appeared: in the file's name, else on a first line of its own. */
export function dayOfText(name: string, text: string): string | undefined {
  const firstLines = text.slice(0, 2000).split(/\r?\n|\r/).filter((line) => line.trim()).slice(0, 3);
  return onlyDayIn(name) ?? firstLines.map(dayOfLine).find((day) => day);
}

function dayOfMatch({ groups = {} }: RegExpMatchArray): string | undefined {
  const { y1, m1, d1, y2, m2, d2, y3, m3, d3 } = groups;
  if (m3) return calendarDay(Number(y3), MONTHS.indexOf(m3.toLowerCase().replace('май', 'мая')) + 1, Number(d3));
  return calendarDay(Number(y1 ?? y2), Number(m1 ?? m2), Number(d1 ?? d2));
}

function calendarDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1900 && year < 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}
