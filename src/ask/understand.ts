import { QUESTIONS, type Intent, type QuestionRule } from './questions.js';

/** A question as it is understood: what it wants, what it names, and within which dates and tiers. */
export interface Understanding {
  readonly intent: Intent;
  readonly slots: Readonly<Record<string, string>>;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly tiers?: number | undefined;
  readonly language: 'ru' | 'en';
}

const MONTHS = ['январ', 'феврал', 'март', 'апрел', 'ма', 'июн', 'июл', 'август', 'сентябр', 'октябр', 'ноябр', 'декабр'];
const ENGLISH_MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTH = '(?<month>\\p{L}{2,9})?';
const DATE = `(?:${MONTH} ?(?<year>(?:19|20)\\d\\d)(?:-(?<number>\\d\\d))?)(?: год[ауе]?| г\\.?)?`;
const SINCE = new RegExp(`,? (?:после|с|со|начиная с|since|after) ${DATE}(?= |$)`, 'iu');
const UNTIL = new RegExp(`,? (?:до|по|before|until|by) ${DATE}(?= |$)`, 'iu');
const WITHIN = new RegExp(`,? (?:в|за|during|in) ${DATE}(?= |$)`, 'iu');
const TIERS = /,? (?:до|на|to|up to) (?:tier (?<tier>[1-6])|(?<number>[1-6])(?:-?\p{L}{1,3})? (?:уровн\p{L}+|звен\p{L}+|ярус\p{L}+)|(?<word>перв|втор|трет|четверт)\p{L}+ (?:уровн\p{L}+|звен\p{L}+|ярус\p{L}+))| по (?:всей )?цепочке| along the chain/iu;
const TIER_WORDS = ['перв', 'втор', 'трет', 'четверт'];
const CHAIN = 3;
const POLITENESS = /^(?:скажи(?:те)?|подскажи(?:те)?|покажи(?:те)?|расскажи(?:те)?|пожалуйста|интересно|мне нужно (?:знать|понять)|хочу (?:знать|узнать)|а|и|ну|please|tell me|show me|could you tell me|i want to know)[,:]? +/iu;

function monthOf(name: string | undefined, months: readonly string[]): number {
  return name === undefined ? 0 : months.findIndex((month) => name.toLowerCase().startsWith(month)) + 1;
}

/** `2024`, or `2024-05` where the month is told. Undefined for a word before the year that is no month. */
function dateOf({ month, year, number }: Readonly<Record<string, string | undefined>>): string | undefined {
  const told = monthOf(month, MONTHS) || monthOf(month, ENGLISH_MONTHS);
  if (month !== undefined && told === 0) return undefined;
  const digits = number ?? (told > 0 ? String(told).padStart(2, '0') : undefined);
  return digits === undefined ? year : `${year}-${digits}`;
}

interface Rest {
  readonly text: string;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly tiers?: number | undefined;
}

function takeDate(text: string, pattern: RegExp): { text: string; date?: string | undefined } {
  const found = pattern.exec(text);
  const date = found?.groups && dateOf(found.groups);
  return found && date ? { text: text.replace(found[0], ''), date } : { text };
}

function takeTiers(text: string): { text: string; tiers?: number | undefined } {
  const found = TIERS.exec(text);
  if (!found) return { text };
  const { tier, number, word } = found.groups ?? {};
  const tiers = word ? TIER_WORDS.indexOf(word.toLowerCase()) + 1 : Number(tier ?? number ?? CHAIN);
  return { text: text.replace(found[0], ''), tiers };
}

function takeConditions(question: string): Rest {
  const since = takeDate(question, SINCE);
  const until = takeDate(since.text, UNTIL);
  const within = takeDate(until.text, WITHIN);
  const { text, tiers } = takeTiers(within.text);
  return { text, tiers, since: since.date ?? within.date, until: until.date ?? within.date };
}

function tidy(question: string): string {
  let text = question.normalize('NFC').replaceAll('ё', 'е').replaceAll('Ё', 'Е').replace(/\s+/gu, ' ').replace(/[\s?!.…]+$/u, '').trim();
  while (POLITENESS.test(text)) text = text.replace(POLITENESS, '');
  return text;
}

function slotsOf(groups: Readonly<Record<string, string | undefined>> | undefined): Record<string, string> {
  const { a, b, c, ...rest } = groups ?? {};
  const named = [a, b, c].filter((each): each is string => each !== undefined && each.trim() !== '');
  const others = Object.entries(rest).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()] as const] : []));
  return { ...(named[0] && { a: named[0].trim() }), ...(named[1] && { b: named[1].trim() }), ...Object.fromEntries(others) };
}

export function fitting(text: string): { rule: QuestionRule; slots: Record<string, string> } | undefined {
  for (const rule of QUESTIONS) {
    const found = rule.pattern.exec(text);
    if (found) return { rule, slots: slotsOf(found.groups) };
  }
  return undefined;
}

/** What a question in Russian or English words means; undefined when it fits no rule. */
export function understand(question: string): Understanding | undefined {
  const { text, ...conditions } = takeConditions(tidy(question));
  const found = fitting(text);
  return found && { intent: found.rule.intent, slots: found.slots, ...conditions, language: /\b(?:who|whom|what|which|where|how|does|are|is|list)\b/iu.test(text) ? 'en' : 'ru' };
}
