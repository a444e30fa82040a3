import type { DecidedName, NameDecision } from './decisions.js';
import type { Lexicon } from './lexicon.js';
import { readForm } from './name-form.js';
import type { NameNode } from './name-index.js';
import { fold } from './spelling.js';

interface End {
  readonly formKey: string;
  readonly place?: string | undefined;
  readonly document?: string | undefined;
}

interface Ruling {
  readonly decision: NameDecision['decision'];
  readonly ends: readonly [End, End];
}

const isMeant = ({ formKey, place, document }: End, node: NameNode): boolean =>
  node.form.key === formKey && (!place || node.places.includes(place)) && (!document || node.documents.has(document));

/** A person's decisions about names, ready to be asked about two nodes. */
export class Rulings {
  private readonly byFormKey = new Map<string, Ruling[]>();

  constructor(private readonly lexicon: Lexicon) {}

  /** @returns the keys of the two names as resolution reads them */
  add({ decision, names }: NameDecision): readonly string[] {
    const [a, b] = [this.endOf(names[0]), this.endOf(names[1])];
    const ruling: Ruling = { decision, ends: [a, b] };
    for (const key of new Set([a.formKey, b.formKey])) this.byFormKey.set(key, [...(this.byFormKey.get(key) ?? []), ruling]);
    return [a.formKey, b.formKey];
  }

  private endOf({ kind, name, place, document }: DecidedName): End {
    return { formKey: readForm(kind, name, this.lexicon).key, place: place && fold(place), document };
  }

  /** What was decided last about the two; undefined where nothing was. */
  about(a: NameNode, b: NameNode): NameDecision['decision'] | undefined {
    return this.byFormKey
      .get(a.form.key)
      ?.findLast(({ ends: [x, y] }) => (isMeant(x, a) && isMeant(y, b)) || (isMeant(y, a) && isMeant(x, b)))?.decision;
  }

  /** Keys of the names that were decided to mean the same as names of this key. */
  partners(formKey: string): string[] {
    return (this.byFormKey.get(formKey) ?? []).flatMap(({ decision, ends: [a, b] }) =>
      decision === 'same' ? (a.formKey === formKey ? b.formKey : a.formKey) : [],
    );
  }
}
