import { compose } from './compose.js';
import { mask, type MaskedGraph } from './mask.js';
import { QUESTIONS, type Intent, type QuestionRule } from './questions.js';
import { type Language, notUnderstood } from './refusal.js';

/** A question as it is understood: what it wants, what it names, and within which dates and tiers. */
export interface Understanding {
  readonly intent: Intent;
  readonly slots: Readonly<Record<string, string>>;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly tiers?: number | undefined;
  /** Only supplies that somebody plans. */
  readonly isPlanned?: boolean | undefined;
  /** Names stand in slots of their own, and the product is told apart. */
  readonly isComposed?: boolean | undefined;
  readonly language: Language;
}

const MONTHS = ['январ', 'феврал', 'март', 'апрел', 'ма', 'июн', 'июл', 'август', 'сентябр', 'октябр', 'ноябр', 'декабр'];
const ENGLISH_MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTH = '(?<month>\\p{L}{2,9})?';
const DATE = `(?:${MONTH} ?(?<year>(?:19|20)\\d\\d)(?:-(?<number>\\d\\d))?)(?: год[ауе]?| г\\.?)?`;
const SINCE = new RegExp(`,? (?:после|с|со|начиная с|since|after) ${DATE}(?= |$)`, 'iu');
const UNTIL = new RegExp(`,? (?:до|по|before|until|by) ${DATE}(?= |$)`, 'iu');
const WITHIN = new RegExp(`,? (?:в|за|during|in) ${DATE}(?= |$)`, 'iu');
const TIERS = /,? (?:(?:до|на|to|up to|of) )?(?:tier (?<tier>[1-6])|(?<number>[1-6])(?:-?\p{L}{1,3})? (?:уровн\p{L}+|звен\p{L}+|ярус\p{L}+)|(?<word>перв|втор|трет|четверт)\p{L}+ (?:уровн\p{L}+|звен\p{L}+|ярус\p{L}+))| по (?:всей )?цепочке| along the chain/iu;
const TIER_WORDS = ['перв', 'втор', 'трет', 'четверт'];
const CHAIN = 3;
const POLITENESS = /^(?:скажи(?:те)?|подскажи(?:те)?|покажи(?:те)?|расскажи(?:те)?|объясни(?:те)?|напомни(?:те)?|не подскаж\p{L}+|не знаешь|не скаж\p{L}+|здравствуйте|привет|добрый день|будьте добры|можешь (?:сказать|подсказать|показать|рассказать)|можете (?:сказать|подсказать|показать|рассказать)|мне|нам|пожалуйста|интересно|а интересно|мне нужно (?:знать|понять)|хочу (?:знать|узнать)|а|и|ну|please|tell me|show me|(?:could|can|would) you (?:please )?(?:tell|show|give)(?: me)?|i(?: would like|'d like| want) to know|do you know|hello|hi|so|and)[,:]? +/iu;

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

/** Groups of one name in several alternatives are told apart by a number; entities come in the order of their letters. */
function slotsOf(groups: Readonly<Record<string, string | undefined>> | undefined): Record<string, string> {
  const found = Object.entries(groups ?? {}).flatMap(([name, value]) => (value?.trim() ? [[name.replace(/\d$/u, ''), value.trim()] as const] : []));
  const named = found.filter(([name]) => name.length === 1).sort(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);
  const others = found.filter(([name]) => name.length > 1);
  return { ...(named[0] && { a: named[0] }), ...(named[1] && { b: named[1] }), ...Object.fromEntries(others) };
}

export function fitting(text: string): { rule: QuestionRule; slots: Record<string, string> } | undefined {
  for (const rule of QUESTIONS) {
    const found = rule.pattern.exec(text);
    if (found) return { rule, slots: slotsOf(found.groups) };
  }
  return undefined;
}

export const languageOf = (question: string): Language =>
  (/\b(?:who|whom|what|which|where|how|does|did|are|is|list|show|name|tell|if|will|when|why|can)\b/iu.test(question) || !/\p{Script=Cyrillic}/u.test(question) ? 'en' : 'ru');

/** What the words of a question mean by the rules alone; undefined when it fits none. */
export function understandWords(question: string): Understanding | undefined {
  const { text, ...conditions } = takeConditions(tidy(question));
  const found = fitting(text);
  return found && { intent: found.rule.intent, slots: found.slots, ...conditions, language: languageOf(question) };
}

/**
 * What a question in Russian or English words means, with the names that the graph knows. Throws Unanswerable where it fits no rule,
 * or names what no document does.
 */
export async function understand(graph: MaskedGraph, question: string): Promise<Understanding> {
  const { text, ...conditions } = takeConditions(tidy(question));
  const language = languageOf(question);
  const masked = await mask(graph, text);
  const composed = compose(masked.text, masked.names);
  if (composed) return { ...composed, ...conditions, tiers: conditions.tiers ?? composed.tiers, isComposed: true, language };
  const found = fitting(masked.named) ?? fitting(text);
  if (!found) throw notUnderstood(question);
  const [one, other] = masked.names;
  if (found.rule.intent === 'relations between regions' && one && other && !one.isPlace && !other.isPlace) {
    return { intent: 'paths', slots: { a: one.name, b: other.name }, ...conditions, language };
  }
  return { intent: found.rule.intent, slots: found.slots, ...conditions, language };
}
