import { skeletonOf, soundOf } from './phonetics.js';
import { tidy } from './spelling.js';

/** A person's name in parts, each by its sound. */
export interface PersonName {
  /**
   * First name and surname in the order of the alphabet, since texts give them in either order; one part where there is but one.
   */
  readonly parts: readonly string[];
  readonly first?: string | undefined;
  readonly surname: string;
  /** First letter of a first name that is not written out. */
  readonly initial?: string | undefined;
  readonly patronymic?: string | undefined;
  readonly middle: readonly string[];
}

const INITIAL = /^\p{Lu}\.?$/u;
const PARTICLE = /^(ибн|бен|бин|фон|ван|де|ди|да|ла|ле|дер|аль|эль|ул|уль|ур|al|el|von|van|de|di|der|la|le)$/i;

/** The words of the name; titles before it («пророк», «патриарх»), numbers and what stands in parentheses left out. */
function wordsOfPerson(name: string): string[] {
  const words = tidy(name)
    .replace(/\(.*?\)/g, ' ')
    .replace(/[«»"“”„]/g, '')
    .replace(/(\p{Lu}\.)(?=\S)/gu, '$1 ')
    .split(/[\s-]+/)
    .filter((word) => /\p{L}/u.test(word));
  const capital = words.filter((word) => /^\p{Lu}/u.test(word) && !PARTICLE.test(word));
  return capital.length > 0 ? capital : words.filter((word) => !PARTICLE.test(word));
}

/** What the dictionary says of the words of a name. */
export interface PersonWords {
  readonly isFirstName: (word: string) => boolean;
  readonly isPatronymic: (word: string) => boolean;
}

export function readPersonName(name: string, { isFirstName, isPatronymic }: PersonWords): PersonName {
  const words = wordsOfPerson(name);
  const initials = words.filter((word) => INITIAL.test(word));
  const full = words.filter((word) => !INITIAL.test(word));
  const patronymic = full.find((word, i) => i > 0 && isPatronymic(word));
  const rest = full.filter((word) => word !== patronymic);
  if (rest.length > 1 && isFirstName(rest.at(-1)!) && !isFirstName(rest[0]!)) rest.push(rest.shift()!);
  const sounds = rest.map(soundOf);
  const isLone = sounds.length === 1;
  const surname = sounds.at(-1) ?? soundOf(name);
  const first = isLone ? undefined : sounds[0];
  return {
    parts: first ? [first, surname].sort() : [surname], first, surname, middle: sounds.slice(1, -1),
    initial: first ? undefined : initials[0]?.[0]?.toLowerCase(), patronymic: patronymic && soundOf(patronymic),
  };
}

/** Where full names that may mean the same person are looked for. */
export function personBlocks({ parts, first, surname }: PersonName): string[] {
  if (!first) return [];
  return [
    `parts ${parts.join(' ')}`,
    `skeleton ${parts.map(skeletonOf).sort().join(' ')}`,
    `surname ${skeletonOf(surname)} ${first[0]}`,
    `first ${skeletonOf(first)} ${surname[0]}`,
  ];
}

/** The same for the sounds of «Мехмуд» and «Махмуд», another for that of «Махмуда», who is a woman. */
export const spellingKey = (sound: string): string =>
  sound.length < 6 ? sound : `${sound[0]}${skeletonOf(sound)}${sound.at(-1)} ${sound.length}`;

/** Where the person is looked for that a surname means. */
export const personWeakBlocks = ({ surname }: PersonName): string[] => [`surname ${spellingKey(surname)}`];
