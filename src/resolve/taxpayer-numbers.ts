/** Checksums of ИНН (приказ ФНС России от 29.06.2012 № ММВ-7-6/435@) and ОГРН (приказ Минфина России от 30.10.2017 № 165н). */

const TEN = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const ELEVEN = [7, ...TEN];
const TWELVE = [3, ...ELEVEN];

const checkDigit = (digits: string, weights: readonly number[]): number =>
  (weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11) % 10;

/** Ten digits of a firm, twelve of a person. */
export function isInn(text: string): boolean {
  if (/^\d{10}$/.test(text)) return checkDigit(text, TEN) === Number(text[9]);
  return /^\d{12}$/.test(text) && checkDigit(text, ELEVEN) === Number(text[10]) && checkDigit(text, TWELVE) === Number(text[11]);
}

/** Thirteen digits of a firm, fifteen of a sole trader. */
export function isOgrn(text: string): boolean {
  if (!/^(\d{13}|\d{15})$/.test(text)) return false;
  const number = text.slice(0, -1);
  return Number((BigInt(number) % BigInt(number.length - 1)) % 10n) === Number(text.at(-1));
}
