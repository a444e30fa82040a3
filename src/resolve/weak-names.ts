import { sharedCompany, type Company } from './company.js';
import type { NodePair } from './cluster.js';
import type { NameForm } from './name-form.js';
import type { NameNode } from './name-index.js';
import { type PersonName, spellingKey } from './person-name.js';
import type { Signal } from './types.js';
import { UnionFind } from './union-find.js';

/** A cluster that a name may be short for. */
export interface Candidate {
  /** Id of the cluster. */
  readonly id: string;
  readonly nodes: readonly NameNode[];
  readonly company: Company;
}

/** A name that says too little, with what its document tells. */
export interface WeakName {
  readonly node: NameNode;
  readonly company: Company;
  /** Places its document names, by their main names. */
  readonly places: () => ReadonlySet<string>;
}

export interface Attachment {
  /** Key of a node of the cluster that is meant. */
  readonly to: string;
  readonly signals: readonly Signal[];
}

/** Shared company, weighted, that makes one of several bearers of a surname the one who is meant. */
const ENOUGH = 1;
const ENOUGH_AMONG_SEVERAL = 2;
const CLEAR_LEAD = 2;

/** Beyond its document a person goes by surname: «Фёдор» is not everyone of that first name. */
function bears(whole: PersonName, part: PersonName): boolean {
  if (whole.surname !== part.surname) return false;
  return !part.initial || Boolean(whole.first?.startsWith(part.initial));
}

function attachPerson(weak: WeakName, part: PersonName, candidates: readonly Candidate[]): Attachment | undefined {
  const ranked = candidates
    .filter(({ nodes }) => nodes.some(({ form }) => form.person && bears(form.person, part)))
    .map((candidate) => ({ candidate, shared: sharedCompany(weak.company, candidate.company) }))
    .sort((a, b) => b.shared.weight - a.shared.weight || (a.candidate.id < b.candidate.id ? -1 : 1));
  const [best, second] = ranked;
  if (!best) return undefined;
  const enough = second ? Math.max(ENOUGH_AMONG_SEVERAL, CLEAR_LEAD * second.shared.weight) : ENOUGH;
  if (best.shared.weight < enough) return undefined;
  return {
    to: best.candidate.nodes[0]!.key,
    signals: [
      { signal: second ? 'surname of several' : 'surname of one alone', weight: second ? 0.4 : 0.6 },
      { signal: 'named together with the same', weight: 0.6, detail: best.shared.keys.slice(0, 5).join(', ') },
    ],
  };
}

/** Documents that have to name two things together, so that the one speaks for the other elsewhere too. */
const REGULAR = 2;

/**
 * What several documents name together with a candidate and none with another: the minister, not the country everyone writes of.
 */
function regulars(candidate: Candidate, candidates: readonly Candidate[]): Company {
  const others = candidates.filter((one) => one !== candidate);
  return new Map(
    [...candidate.company].filter(([key, documents]) => documents >= REGULAR && others.every(({ company }) => !company.has(key))),
  );
}

/**
 * «МИД» is the ministry of the one country, of those whose ministry any document names, that its own document speaks of, if the
 * document also names somebody who goes with that ministry and with no other.
 */
function attachOffice(weak: WeakName, candidates: readonly Candidate[]): Attachment | undefined {
  const places = weak.places();
  const [only, another] = candidates.filter(({ nodes }) => nodes.some(({ form }) => places.has(form.organisation?.place ?? '')));
  if (!only || another) return undefined;
  const { weight, keys } = sharedCompany(weak.company, regulars(only, candidates));
  if (weight < ENOUGH) return undefined;
  return {
    to: only.nodes[0]!.key,
    signals: [
      { signal: 'office of the only such place in the document', weight: 0.6, detail: only.nodes[0]!.form.organisation?.place },
      { signal: 'named together with this one alone', weight: 0.4, detail: keys.slice(0, 5).join(', ') },
    ],
  };
}

export function attach(weak: WeakName, candidates: readonly Candidate[]): Attachment | undefined {
  const { person, organisation } = weak.node.form;
  if (person) return attachPerson(weak, person, candidates);
  return organisation && attachOffice(weak, candidates);
}

/** How much a bearer of a name that says too little is thought of, without any company and for each acquaintance. */
const BORNE = 0.5;
const ACQUAINTED = 0.1;
const MOST_DOUBTFUL = 0.95;

const mayMean = ({ form }: NameNode, part: NameForm): boolean =>
  part.person && form.person ? bears(form.person, part.person) : !part.person && !form.isWeak;

/** The bearer that a name left alone may most likely mean, for a person to decide; none that it shares no company with. */
export function doubt(weak: WeakName, candidates: readonly Candidate[]): NodePair | undefined {
  const [best] = candidates
    .filter(({ nodes }) => nodes.some((node) => mayMean(node, weak.node.form)))
    .map((candidate) => ({ candidate, shared: sharedCompany(weak.company, candidate.company) }))
    .sort((a, b) => b.shared.weight - a.shared.weight || (a.candidate.id < b.candidate.id ? -1 : 1));
  if (!best || best.shared.weight === 0) return undefined;
  const score = Math.min(MOST_DOUBTFUL, BORNE + ACQUAINTED * best.shared.weight);
  const detail = best.shared.keys.slice(0, 5).join(', ');
  return {
    a: weak.node,
    b: best.candidate.nodes[0]!,
    score,
    signals: [
      { signal: 'borne by this one', weight: BORNE },
      { signal: 'named together with the same', weight: score - BORNE, detail },
    ],
  };
}

/** «Вернер» in two documents that also name the same firm or person: one man, although no document gives his full name. */
export function groupAlike(weak: readonly WeakName[]): WeakName[][] {
  const groups = new UnionFind<WeakName>();
  const seen = new Map<string, WeakName>();
  for (const name of weak) {
    groups.find(name);
    const { person } = name.node.form;
    if (!person) continue;
    for (const key of name.company.keys()) {
      if (key.startsWith('Place ')) continue;
      const acquaintance = `${spellingKey(person.surname)} ${person.initial ?? ''} ${key}`;
      const other = seen.get(acquaintance);
      if (other) groups.union(name, other);
      else seen.set(acquaintance, name);
    }
  }
  return groups.sets();
}
