/** Characters that segmentation tells apart; those used inside a regular expression's class are escaped for it. */
export const ENDINGS = '.?!…';
export const DASHES = '‑–—−-';
export const CLOSE_QUOTES = '»”’';
export const GENERIC_QUOTES = '"„\'';
export const QUOTES = `«“‘${CLOSE_QUOTES}${GENERIC_QUOTES}`;
export const CLOSE_BRACKETS = ')]}';
/** :-) ;) =((( */
export const SMILE = '[=:;]-?[)(]{1,3}';
/** For use in a class: white space. */
export const SPACE = '\\s\\x1c-\\x1f\\x85';
/** For use in a class: marks that are tokens of their own. */
export const PUNCTUATION = `\\\\/!#$%&*+,.:;<=>?@^_\`|~№…‑–—−\\-${QUOTES}(\\[)\\]}`;
