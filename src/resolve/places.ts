/** «Ульяновск» and «Ульяновская область» go together, «Ульяновск» and «Нижний Новгород» do not. */
export function samePlace(a: string, b: string): boolean {
  const length = Math.max(4, Math.min(a.length, b.length) - 2);
  return a.slice(0, length).toLowerCase() === b.slice(0, length).toLowerCase();
}
