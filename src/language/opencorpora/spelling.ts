const isUpper = (text: string): boolean => text !== text.toLowerCase();
const isAllUpper = (text: string): boolean => text.length > 1 && text === text.toUpperCase() && isUpper(text);
const withoutYo = (text: string): string => text.replaceAll('ё', 'е').replaceAll('Ё', 'Е');

/**
 * Spells a lower-case form as the text spells the word: its capitals, also inside («КамАЗа» → «КамАЗ»),
 * and е for ё where it has е in a place of the dictionary's ё.
 * @param read the word as the dictionary spells it
 */
export function spellAs(form: string, word: string, read: string): string {
  const plain = Array.from(word.toLowerCase()).some((letter, i) => letter === 'е' && read[i] === 'ё');
  const [parts, examples] = [(plain ? withoutYo(form) : form).split('-'), word.split('-')];
  if (parts.length !== examples.length) return capitalizeAs(parts.join('-'), word);
  return parts.map((part, i) => capitalizeAs(part, examples[i]!)).join('-');
}

function capitalizeAs(form: string, example: string): string {
  if (isAllUpper(example)) return form.toUpperCase();
  let common = 0;
  while (common < form.length && withoutYo(form[common]!) === withoutYo((example[common] ?? '').toLowerCase())) common++;
  const kept = Array.from(form, (letter, i) => (i < common && isUpper(example[i]!) ? letter.toUpperCase() : letter)).join('');
  return isUpper(example.charAt(0)) ? kept.charAt(0).toUpperCase() + kept.slice(1) : kept;
}
