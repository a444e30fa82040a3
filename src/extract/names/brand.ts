import type { Case, GrammaticalGender } from './words.js';

type Ending = readonly [ending: RegExp, nominative: string];

/** Endings that a brand unknown to the dictionary takes in each case, with those of its nominative; only what leaves no choice. */
const ENDINGS: Readonly<Record<Case, readonly Ending[]>> = {
  nomn: [],
  gent: [[/([^аеёиоуыэюяйь])а$/u, '$1'], [/ии$/u, 'ия'], [/([гжкхчшщ])и$/u, '$1а'], [/ы$/u, 'а']],
  datv: [[/([^аеёиоуыэюяйь])у$/u, '$1'], [/ии$/u, 'ия']],
  accs: [[/ию$/u, 'ия'], [/([^аеёиоуыэюяйь])у$/u, '$1а']],
  ablt: [[/([^аеёиоуыэюяйь])ом$/u, '$1'], [/([жцчшщ])ем$/u, '$1'], [/([аеиоуы])ем$/u, '$1й'], [/([лнр])ем$/u, '$1ь'], [/ией$/u, 'ия'], [/([^аеёиоуыэюяйь])ой$/u, '$1а']],
  loct: [[/ии$/u, 'ия']],
};
/** What a form says where nothing around it asks for a case: most brands end in a consonant. */
const LIKELIEST = ['ablt', 'datv'] as const;
const CONSONANT = /[бвгджзклмнпрстфхцчшщ]$/u;

/** The nominative of a brand that the dictionary does not know, by its ending and the cases that its place allows; undefined where they leave it open. */
export function nominativeOfUnknown(word: string, cases: readonly Case[], gender?: GrammaticalGender): string | undefined {
  if (CONSONANT.test(word) && !ENDINGS.ablt.some(([ending]) => ending.test(word))) return word;
  if (cases.includes('loct') && gender === 'masc' && /[^аеёиоуыэюяйь]е$/u.test(word)) return word.slice(0, -1);
  for (const wanted of cases.length > 0 ? cases : LIKELIEST) {
    const found = ENDINGS[wanted].find(([ending]) => ending.test(word));
    if (found) return word.replace(...found);
  }
  return (CONSONANT.test(word) && !cases.includes('ablt')) || cases[0] === 'nomn' ? word : undefined;
}
