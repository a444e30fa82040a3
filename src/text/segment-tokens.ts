import type { Token } from '../model/span.js';
import { DASHES, ENDINGS, PUNCTUATION, SMILE, SPACE } from './segment-characters.js';

type Kind = 'russian' | 'latin' | 'number' | 'punctuation' | 'other';

interface Atom extends Token {
  readonly kind: Kind;
}

/** A boundary between two atoms that touch, and their neighbours, which need not touch. */
interface Boundary {
  readonly before: Atom | undefined;
  readonly left: Atom;
  readonly right: Atom;
  readonly after: Atom | undefined;
  /** The token so far, up to the boundary. */
  readonly token: string;
}

const KINDS: readonly Kind[] = ['russian', 'latin', 'number', 'punctuation', 'other'];
const ATOM = new RegExp(`([а-яё]+)|([a-zİı]+)|(\\p{Nd}+)|([${PUNCTUATION}])|([^${SPACE}])`, 'giu');
const WHOLE_SMILE = new RegExp(`^${SMILE}$`, 'u');
const WORD_CONNECTORS = `${DASHES}_`;
const NUMBER_CONNECTORS = '.,/\\';

/** Tokens of a sentence that starts at `offset`. Words keep their hyphens, numbers their decimal mark or fraction bar. */
export function tokenize(sentence: string, offset: number): Token[] {
  const atoms = atomsOf(sentence, offset);
  const tokens: { start: number; end: number; text: string }[] = [];
  atoms.forEach((right, i) => {
    const [left, open] = [atoms[i - 1], tokens.at(-1)];
    if (left && open && left.end === right.start && joins({ before: atoms[i - 2], left, right, after: atoms[i + 1], token: open.text })) {
      open.end = right.end;
      open.text += right.text;
    } else {
      tokens.push({ start: right.start, end: right.end, text: right.text });
    }
  });
  return tokens;
}

function atomsOf(text: string, offset: number): Atom[] {
  return Array.from(text.matchAll(ATOM), (match) => {
    const start = offset + match.index;
    const groups: readonly (string | undefined)[] = match.slice(1);
    const kind = KINDS[groups.findIndex((group) => group !== undefined)]!;
    return { start, end: start + match[0].length, text: match[0], kind };
  });
}

function joins(boundary: Boundary): boolean {
  return joinsByConnector(boundary) || joinsPunctuation(boundary) || joinsSymbols(boundary);
}

/** «северо-запад», «АБ_12», «3,14», «1/2»: the boundary may be on either side of the mark. */
function joinsByConnector({ before, left, right, after }: Boundary): boolean {
  const isConnector = ({ text }: Atom): boolean => WORD_CONNECTORS.includes(text) || NUMBER_CONNECTORS.includes(text);
  const [first, mark, last] = isConnector(left) ? [before, left, right] : [left, right, after];
  if (!first || !last || !isConnector(mark)) return false;
  if (WORD_CONNECTORS.includes(mark.text)) return first.kind !== 'punctuation' && last.kind !== 'punctuation';
  return first.kind === 'number' && last.kind === 'number';
}

/** «?!», «...», «--», «**», «:-)» */
function joinsPunctuation({ left, right, token }: Boundary): boolean {
  if (left.kind !== 'punctuation' || right.kind !== 'punctuation') return false;
  const endings = ENDINGS.includes(left.text) && ENDINGS.includes(right.text);
  return endings || ['--', '**'].includes(left.text + right.text) || WHOLE_SMILE.test(token + right.text);
}

/** Letters of other alphabets and symbols stay with the letters they touch: «Δσ», «мΩ». */
function joinsSymbols({ left, right }: Boundary): boolean {
  const wordLike: readonly Kind[] = ['other', 'russian', 'latin'];
  return (left.kind === 'other' || right.kind === 'other') && wordLike.includes(left.kind) && wordLike.includes(right.kind);
}
