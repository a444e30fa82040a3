import { draftsByLine, type Draft } from './draft.js';
import { initialsOf } from './initials.js';
import { wordAt, type Line } from './line.js';
import { isBrandShaped, isLatin, type Range } from './token.js';
import { Taken } from './taken.js';

const LONGEST = 7;

/** Behind «далее –», which announces a short name. */
function announced(line: Line, at: number): number {
  return wordAt(line, at) === 'далее' && /^[-–—:]$/u.test(wordAt(line, at + 1)) ? at + 2 : at;
}

/** What the parenthesis right behind index `open - 1` holds. */
function parenthesisAt(line: Line, open: number): Range | undefined {
  if (wordAt(line, open) !== '(') return undefined;
  const from = announced(line, open + 1);
  for (let close = from; close <= from + LONGEST; close++) if (wordAt(line, close) === ')') return { from, to: close };
  return undefined;
}

/** Another spelling, not a remark: initials, or a name in Latin letters throughout. */
function isOtherSpelling(line: Line, { from, to }: Range): boolean {
  const words = line.tokens.slice(from, to).map(({ text }) => text).filter((text) => !/^[«»"“”]$/u.test(text));
  return words.length > 0 && (words.every((word) => isLatin(word) || word === '&') || (words.length === 1 && isBrandShaped(words[0]!)));
}

/** «…, ЗРС)»: initials of the name before the comma. */
function initialsBehindComma({ line, core, to }: Draft): Range | undefined {
  const word = wordAt(line, to + 1);
  if (wordAt(line, to) !== ',' || !/^\p{Lu}{3,}$/u.test(word)) return undefined;
  const initials = initialsOf(line.tokens.slice(core.from, core.to).map(({ text }) => text));
  return initials.includes(word) ? { from: to + 1, to: to + 2 } : undefined;
}

function otherSpelling(draft: Draft): Draft | undefined {
  const { line, kind, to } = draft;
  if (kind === 'Person' || kind === 'Place') return undefined;
  const parenthesis = parenthesisAt(line, to);
  const inside = parenthesis && isOtherSpelling(line, parenthesis) ? parenthesis : initialsBehindComma(draft);
  if (!inside) return undefined;
  const quoted = line.closing[inside.from] === inside.to - 1;
  return { line, ...inside, core: quoted ? { from: inside.from + 1, to: inside.to - 1 } : inside, kind, fixed: true };
}

function withOtherSpellingsOfLine(drafts: readonly Draft[]): Draft[] {
  const spellings = drafts.flatMap((draft) => otherSpelling(draft) ?? []);
  const taken = new Taken(spellings);
  return [...drafts.filter((draft) => taken.isFree(draft)), ...spellings];
}

/** «Омское бюро станкостроения» (ОБС): the parenthesis behind an organisation, or initials behind a comma, name it again. */
export function withOtherSpellings(drafts: readonly Draft[]): Draft[] {
  return [...draftsByLine(drafts).values()].flatMap(withOtherSpellingsOfLine);
}
