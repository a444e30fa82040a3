const words = (text: string): string[] => text.split(/\s+/u);
const pairs = (text: string): string[] => text.split(/,\s*/u);

/** Before these a sentence seldom starts: what they shorten goes on («ул. Ленина», «им. Кирова»). */
export const LEADING: ReadonlySet<string> = new Set(words(`
  букв ст трад лат венг исп кат укр нем англ фр итал греч евр араб яп слав кит рус русск латв словацк хорв
  mr mrs ms dr vs св арх зав зам проф акад кн корр ред гр ср чл им тов нач пол chap п пп ч чч гл стр абз пт no
  просп пр ул ш г гор д к корп пер обл эт пом ауд оф ком комн каб домовлад лит т рп пос с х пл bd о оз р а
  обр ум ок откр пс ps upd см напр доп юр физ тел сб внутр дифф гос отм`.trim()));

/** All one-word abbreviations: after those not in LEADING a sentence may end («в 1996 г. Завод»). */
export const ABBREVIATIONS: ReadonlySet<string> = new Set([...LEADING, ...words(`
  дес тыс млн млрд дол долл коп руб проц га барр куб кв км час мин сек в вв гг co corp inc изд ed др al
  сокр рис искл прим яз устар шутл`.trim())]);

/** Abbreviations of two letters or words: «т. е.», «и. о.». */
export const LEADING_PAIRS: ReadonlySet<string> = new Set(pairs('т е, т к, т н, и о, к н, к п, п н, к т, л д'));

export const PAIRS: ReadonlySet<string> = new Set([...LEADING_PAIRS, ...pairs(`т п, т д, у е, н э, p m, a m, с г, р х, с ш, з д, л с, ч т,
  ед ч, мн ч, повел накл`)]);

/** Shortened first names that stand like an initial. */
export const NAME_ABBREVIATIONS: ReadonlySet<string> = new Set(['дж', 'ed', 'вс']);
