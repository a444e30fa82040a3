import type { DecidedName, NameDecision } from './decisions.js';
import type { Lexicon } from './lexicon.js';
import { type NameForm, readForm } from './name-form.js';
import type { NameNode } from './name-index.js';
import { fold } from './spelling.js';

interface End {
  readonly form: NameForm;
  readonly place?: string | undefined;
  readonly document?: string | undefined;
}

interface Ruling {
  readonly decision: NameDecision['decision'];
  readonly ends: readonly [End, End];
}

const isMeant = ({ form, place, document }: End, node: NameNode): boolean =>
  node.form.key === form.key &&
  (!place || node.places.includes(place)) &&
  (!document || !node.form.isWeak || node.documents.ids.includes(document));

/** A person's decisions about names, ready to be asked about two nodes. */
export class Rulings {
  private readonly byFormKey = new Map<string, Ruling[]>();

  constructor(private readonly lexicon: Lexicon) {}

  /** @returns the two names as resolution reads them */
  add({ decision, names }: NameDecision): readonly NameForm[] {
    const [a, b] = [this.endOf(names[0]), this.endOf(names[1])];
    const ruling: Ruling = { decision, ends: [a, b] };
    for (const key of new Set([a.form.key, b.form.key])) this.byFormKey.set(key, [...(this.byFormKey.get(key) ?? []), ruling]);
    return [a.form, b.form];
  }

  private endOf({ kind, name, place, document }: DecidedName): End {
    return { form: readForm(kind, name, this.lexicon), place: place && fold(place), document };
  }

  /** What was decided last about the two; undefined where nothing was. */
  about(a: NameNode, b: NameNode): NameDecision['decision'] | undefined {
    return this.byFormKey
      .get(a.form.key)
      ?.findLast(({ ends: [x, y] }) => (isMeant(x, a) && isMeant(y, b)) || (isMeant(y, a) && isMeant(x, b)))?.decision;
  }

  /** The names that were decided to mean the same as names of this key. */
  partners(formKey: string): NameForm[] {
    return (this.byFormKey.get(formKey) ?? []).flatMap(({ decision, ends: [a, b] }) =>
      decision === 'same' ? (a.form.key === formKey ? b.form : a.form) : [],
    );
  }
}
