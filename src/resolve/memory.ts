import { createHash } from 'node:crypto';
import type { Doubt, Sense, Use } from '../model/index.js';
import { isEntityKind } from '../ontology/index.js';
import type { NodePair } from './cluster.js';
import type { DocumentThing } from './document-names.js';
import { DocumentSample } from './document-sample.js';
import type { Lexicon } from './lexicon.js';
import { readForm } from './name-form.js';
import type { NameNode } from './name-index.js';
import { fold } from './spelling.js';
import { Tally } from './tally.js';

/** What is kept of a name, as JSON. */
interface NameState {
  readonly kind: string;
  readonly isWeak: boolean;
  readonly places: readonly string[];
  readonly spellings: readonly Counted[];
  readonly aliases: readonly Counted[];
  readonly aliasTexts: readonly Counted[];
  readonly products: readonly Counted[];
  readonly wholes: readonly Counted[];
  readonly documents: number;
  readonly sample: readonly string[];
  readonly claims: number;
}

type Counted = readonly [item: string, count: number];

const counted = (tally: Tally<string>): Counted[] => tally.keys().sort().map((item) => [item, tally.get(item)]);

export function encodeNode({ form, places, spellings, aliases, aliasTexts, products, wholes, documents, claims }: NameNode): string {
  const state: NameState = {
    kind: form.kind,
    isWeak: form.isWeak,
    places,
    spellings: counted(spellings),
    aliases: counted(aliases),
    aliasTexts: counted(aliasTexts),
    products: counted(products),
    wholes: counted(wholes),
    documents: documents.size,
    sample: documents.ids,
    claims,
  };
  return JSON.stringify(state);
}

/** The pair as it is kept. */
export function doubtOf({ a, b, score, signals }: NodePair): Doubt {
  const said = JSON.stringify(signals);
  return { id: createHash('sha256').update(`${a.id} ${b.id} ${said}`).digest('hex').slice(0, 32), one: a.id, other: b.id, score, signals: said };
}

function kindIn(kind: string): DocumentThing['main']['kind'] {
  if (isEntityKind(kind)) return kind;
  throw new Error(`Unknown kind of entity in the memory of names: ${kind}`);
}

export function decodeNode({ id, key, state }: Sense, lexicon: Lexicon): NameNode {
  const { kind, isWeak, places, spellings, documents, sample, claims, ...others } = JSON.parse(state) as NameState;
  const form = readForm(kindIn(kind), spellings[0]![0], lexicon);
  return {
    id,
    key,
    form: form.isWeak === isWeak ? form : { ...form, isWeak },
    places,
    spellings: Tally.of(spellings),
    aliases: Tally.of(others.aliases),
    aliasTexts: Tally.of(others.aliasTexts),
    products: Tally.of(others.products),
    wholes: Tally.of(others.wholes),
    documents: new DocumentSample(documents, [...sample]),
    claims,
  };
}

/** What a document says under one name, as JSON. */
interface SaidUnder {
  readonly kind: string;
  /** The names, the main one first. */
  readonly names: readonly string[];
  /** Those that mean nothing outside the document although they would elsewhere. */
  readonly weakened?: readonly string[] | undefined;
  readonly places?: readonly string[] | undefined;
  readonly products?: readonly string[] | undefined;
  readonly wholes?: readonly string[] | undefined;
  readonly claims: number;
}

const filled = (texts: readonly string[]): readonly string[] | undefined => (texts.length > 0 ? texts : undefined);

export function encodeThing({ main, forms, places, products, wholes, claims }: DocumentThing, lexicon: Lexicon): string {
  const others = forms.filter(({ text }) => text !== main.text);
  const weakened = forms.filter((form) => form.isWeak !== readForm(form.kind, form.text, lexicon).isWeak).map(({ text }) => text);
  const said: SaidUnder = {
    kind: main.kind, names: [main.text, ...others.map(({ text }) => text)], weakened: filled(weakened),
    places: filled(places), products: filled(products), wholes: filled(wholes), claims,
  };
  return JSON.stringify(said);
}

export function decodeThing({ said }: Pick<Use, 'said'>, lexicon: Lexicon): DocumentThing {
  const { kind, names, weakened = [], places = [], products = [], wholes = [], claims } = JSON.parse(said) as SaidUnder;
  const forms = names.map((name) => {
    const form = readForm(kindIn(kind), name, lexicon);
    return weakened.includes(name) ? { ...form, isWeak: true } : form;
  });
  return { main: forms[0]!, forms, places, products, wholes, claims };
}

/** Places that a document names, by their main names. */
export const placesIn = (things: readonly DocumentThing[], lexicon: Lexicon): ReadonlySet<string> =>
  new Set(things
    .filter(({ main }) => main.kind === 'Place')
    .flatMap(({ forms }) => forms.map(({ kind, text }) => lexicon.find(kind, text)?.entity.name ?? text)));

export const bearsName = ({ forms }: DocumentThing, name: string): boolean => forms.some(({ text }) => fold(text) === fold(name));
