/** The abbreviations that the first letters of words make, with and without the small words between: «Научно-исследовательский … и …». */
export function initialsOf(words: readonly string[]): string[] {
  const parts = words.flatMap((word) => word.match(/[\p{L}\d]+/gu) ?? []);
  const initials = (chosen: readonly string[]): string => chosen.map((part) => part.charAt(0)).join('').toUpperCase();
  return [initials(parts), initials(parts.filter((part) => part.length > 2))];
}
