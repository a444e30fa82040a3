const BROKEN = /([\p{L}\d]+(?:-[\p{L}\d]+)*)[-\u2010\u00ad]$/u;
/** What always follows a hyphen in Russian, and what a hyphen always follows. */
const PARTICLE = /^(?:то|либо|нибудь|таки)(?!\p{L})/u;
const PREFIX = /(?:^|\P{L})(?:кое|северо|юго|вице|экс|мини|интернет|бизнес)$/iu;
/** Endings differ from case to case: a compound is known by the start of its second word. */
const STEM = 4;
const LONGEST_WORD = 60;

/**
 * How a line ends where another line goes on with it: in a space, or, where a word is broken, in the first part of that word.
 * Its hyphen goes, unless the text has the word with a hyphen elsewhere, or what stands beside the hyphen always keeps it.
 */
export function lineEnds(lines: readonly string[]): (line: string, next: string) => string {
  const compounds = compoundsOf(lines);
  return (line, next) => {
    const [, left] = BROKEN.exec(line.slice(-LONGEST_WORD)) ?? [];
    if (!left) return `${line} `;
    const isCompound = compounds.has(keyOf(left, /^[\p{L}\d]*/u.exec(next)![0]));
    const keepsHyphen = isCompound || !/^\p{Ll}/u.test(next) || PARTICLE.test(next) || PREFIX.test(left);
    return line.slice(0, -1) + (keepsHyphen && !line.endsWith('\u00ad') ? '-' : '');
  };
}

function compoundsOf(lines: readonly string[]): ReadonlySet<string> {
  const words = lines.flatMap((line) => [...line.matchAll(/(?<!\p{L})(\p{L}+)-(?=(\p{L}+))/gu)]);
  return new Set(words.map(([, left = '', right = '']) => keyOf(left, right)));
}

const keyOf = (left: string, right: string): string => `${left}-${right.slice(0, STEM)}`.toLowerCase();
