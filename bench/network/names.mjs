// Invented names in Russian letters: what looks like a firm or a town here is none.

const CONSONANTS = [...'бвгдзклмнпрстфхш'];
const VOWELS = [...'аоуеи'];
/** A prime, so that the check syllable below tells any two names apart. */
const SYLLABLES = 251;

/** The vowel follows from the consonants, so that two syllables rarely differ by one letter alone. */
const syllables = CONSONANTS.flatMap((first, i) => CONSONANTS.map((last, j) => first + VOWELS[(i + j) % VOWELS.length] + last)).slice(0, SYLLABLES);

const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** Three syllables and a check, as of an ISBN: two names differ in two syllables at least, more than by an error of spelling. */
export function firmName(index) {
  const [a, b, c] = [index % SYLLABLES, Math.floor(index / SYLLABLES) % SYLLABLES, Math.floor(index / SYLLABLES ** 2)];
  return capital([a, b, c, (a + 2 * b + 3 * c) % SYLLABLES].map((i) => syllables[i]).join(''));
}

export const townName = (index) => `${capital(syllables[(index * 7) % SYLLABLES] + syllables[(index * 11 + 5) % SYLLABLES])}ск`;

const QUALITIES = ['литые', 'кованые', 'точёные', 'сварные', 'стальные', 'чугунные', 'алюминиевые', 'латунные', 'полимерные', 'резиновые', 'керамические', 'медные'];
const THINGS = ['корпуса', 'валы', 'шестерни', 'втулки', 'фланцы', 'муфты', 'клапаны', 'рамы', 'кронштейны', 'поршни', 'роторы', 'статоры', 'кожухи', 'катушки', 'датчики'];
const USES = ['насосов', 'редукторов', 'компрессоров', 'тракторов', 'кранов', 'прессов', 'станков', 'турбин', 'конвейеров', 'вагонов', 'экскаваторов', 'котлов'];
const WHERE = ['северных рудников', 'речных портов', 'цементных заводов', 'лесопилок', 'элеваторов', 'теплиц', 'верфей', 'типографий', 'пекарен', 'депо',
  'шахт', 'карьеров', 'теплосетей', 'молокозаводов', 'мельниц', 'аэродромов', 'пожарных частей', 'ткацких фабрик', 'сахарных заводов', 'нефтебаз',
  'водоканалов', 'кирпичных заводов', 'рыбокомбинатов', 'автопарков'];

/** Some fifty thousand products. */
export function productName(index) {
  let rest = index;
  const next = (words) => {
    const word = words[rest % words.length];
    rest = Math.floor(rest / words.length);
    return word;
  };
  return `${next(QUALITIES)} ${next(THINGS)} ${next(USES)} для ${next(WHERE)}`;
}
