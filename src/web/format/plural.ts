import type { Language } from '../words/language.js';

export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

const RULES: Readonly<Record<Language, Intl.PluralRules>> = { ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') };

/** `12 документов`: the number and the form of the noun that goes with it. */
export function plural(language: Language, count: number, forms: Forms): string {
  return `${count.toLocaleString(language)} ${forms[RULES[language].select(count)] ?? forms.other}`;
}
