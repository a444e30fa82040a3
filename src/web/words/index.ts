import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { en } from './en.js';
import type { Language } from './language.js';
import { ru, type Words } from './ru.js';

export { isLanguage, LANGUAGES, preferredLanguage, type Language } from './language.js';
export type { Words } from './ru.js';

export const WORDS: Readonly<Record<Language, Words>> = { ru, en };

export const LanguageContext = createContext<Language>('ru');

export const useLanguage = (): Language => useContext(LanguageContext);
export const useWords = (): Words => WORDS[useLanguage()];
