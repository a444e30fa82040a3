import { bestReading } from './universal.js';
import type { Analysis, Morphology, Word } from './types.js';

/** A head noun and the words on its left that agree with it. */
interface Group {
  readonly modifiers: readonly Word[];
  readonly head: Word;
  /** The place after the head. */
  readonly end: number;
}

const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'X']);
/** May stand among the modifiers before a noun. */
const BETWEEN_MODIFIERS: ReadonlySet<string> = new Set(['ADV', 'CCONJ', 'NUM']);
const ADJECTIVAL: ReadonlySet<string> = new Set(['ADJF', 'PRTF']);
/** Nouns with which a name agrees: «города Орла» → «город Орёл», but «администрации Орла» → «администрация Орла». */
const AGREES_WITH_NAME: ReadonlySet<string> = new Set(['город', 'село', 'деревня', 'хутор', 'река']);
const GENDERS = ['masc', 'femn', 'neut'];
const ACRONYM = /^[А-ЯЁ\d]{2,}$/;
/** «КамАЗа», «УАЗом» */
const ACRONYM_WITH_ENDING = /^(.*[А-ЯЁ]{2})(?:а|у|ом|ем|е|ы|и|ов|ам|ами|ах)$/;

/** Words in a row, without quotation marks, that are put into the nominative together. */
export class NounPhrase {
  private readonly forms = new Map<Word, string>();

  constructor(
    private readonly words: readonly Word[], private readonly morphology: Morphology,
    private readonly number: 'sing' | 'plur' | undefined, private readonly isPlace: boolean,
  ) {}

  hasNoun(): boolean {
    return this.words.some(({ pos }) => NOUNS.has(pos));
  }

  /** The words that change, with their new forms. Coordinated heads change together: «блоков и систем» → «блоки и системы». */
  inflect(): Map<Word, string> {
    const first = this.findGroup(0);
    let group = first;
    while (group && group.head.feats['Case'] === first!.head.feats['Case']) {
      const end = this.inflectGroup(group);
      const next = this.words[end];
      group = next && (next.pos === 'CCONJ' || next.text === ',') ? this.findGroup(end + 1) : undefined;
    }
    return this.forms;
  }

  /** The first noun from a place on, if only modifiers stand before it; without any, the last modifier, used as a noun. */
  private findGroup(from: number): Group | undefined {
    const modifiers: Word[] = [];
    let end = from;
    for (let i = from; i < this.words.length; i++) {
      const word = this.words[i]!;
      const isModifier = this.isModifier(i);
      if (!isModifier && NOUNS.has(word.pos)) return { modifiers, head: word, end: i + 1 };
      if (!isModifier && !BETWEEN_MODIFIERS.has(word.pos) && word.text !== ',') break;
      if (isModifier) end = modifiers.push(word) && i + 1;
    }
    const head = modifiers.pop();
    return head && { modifiers, head, end };
  }

  /** An adjective or a participle; also a name that looks like one before another noun: «Ульяновского» before «завода». */
  private isModifier(at: number): boolean {
    const [word, next] = [this.words[at], this.words[at + 1]];
    if (!word) return false;
    if (word.pos === 'ADJ' || word.pos === 'DET' || word.feats['VerbForm'] === 'Part') return true;
    const looksLikeOne = NOUNS.has(word.pos) && ADJECTIVAL.has(this.morphology.analyses(word.text)[0]!.pos);
    return looksLikeOne && next !== undefined && (NOUNS.has(next.pos) || this.isModifier(at + 1));
  }

  /** @returns the place after the group and after what agrees with its head on the right, be it with a clause of its own */
  private inflectGroup({ modifiers, head, end }: Group): number {
    const reading = this.read(head);
    const number = this.number ?? (reading.grammemes.has('plur') ? 'plur' : 'sing');
    const gender = GENDERS.find((one) => reading.grammemes.has(one));
    this.forms.set(head, this.nominativeOf(head, [number], reading));
    for (const modifier of modifiers) this.inflectModifier(modifier, number, gender);
    const name = this.words[end];
    if (name && AGREES_WITH_NAME.has(reading.lemma) && agrees(name, head)) {
      this.forms.set(name, this.nominativeOf(name, [], this.read(name)));
      return end + 1;
    }
    for (; this.isModifierOfLeft(end, head); end++) this.inflectModifier(this.words[end]!, number, gender);
    const participle = this.words[end]?.text === ',' ? this.words[end + 1] : undefined;
    if (participle?.feats['VerbForm'] !== 'Part' || !agrees(participle, head)) return end;
    this.inflectModifier(participle, number, gender);
    return this.words.length;
  }

  /** «кабели силовые»: an adjective after the noun that agrees with it, and has no noun of its own. */
  private isModifierOfLeft(at: number, head: Word): boolean {
    const [word, next] = [this.words[at], this.words[at + 1]];
    return word?.pos === 'ADJ' && agrees(word, head) && word.feats['Number'] === head.feats['Number'] && !(next && NOUNS.has(next.pos));
  }

  /** In «Тульской и Калужской областей» each adjective keeps its own number. */
  private inflectModifier(word: Word, number: string, gender: string | undefined): void {
    const reading = this.read(word, ADJECTIVAL);
    if (!ADJECTIVAL.has(reading.pos)) return;
    const own = this.number === undefined && word.feats['Number'] === 'Sing' ? 'sing' : number;
    this.forms.set(word, this.nominativeOf(word, own === 'sing' && gender ? [own, gender] : [own], reading));
  }

  private read(word: Word, parts?: ReadonlySet<string>): Analysis {
    const all = this.morphology.analyses(word.text);
    const fitting = parts ? all.filter(({ pos }) => parts.has(pos)) : all;
    return bestReading(fitting.length > 0 ? fitting : all, word, this.isPlace ? 'Geox' : undefined);
  }

  private nominativeOf({ text }: Word, wanted: readonly string[], reading: Analysis): string {
    if (ACRONYM.test(text)) return text;
    const acronym = ACRONYM_WITH_ENDING.exec(text)?.[1];
    return acronym ?? this.morphology.inflect(text, ['nomn', ...wanted], reading) ?? this.morphology.inflect(text, ['nomn'], reading) ?? text;
  }
}

const agrees = (word: Word, head: Word): boolean => NOUNS.has(head.pos) && word.feats['Case'] === head.feats['Case'];
