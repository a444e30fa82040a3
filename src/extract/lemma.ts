/** A lemma as the word lists of this folder write it: lower case, ё as е. */
export const normal = (lemma: string): string => lemma.toLowerCase().replaceAll('ё', 'е');
