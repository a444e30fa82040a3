import { sharedCompany, type Company } from './company.js';
import type { NameNode } from './name-index.js';
import type { Signal } from './types.js';

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
  readonly places: ReadonlySet<string>;
}

export interface Attachment {
  readonly candidate: Candidate;
  readonly signals: readonly Signal[];
}

/** Shared company, weighted, that makes one of several bearers of a surname the one who is meant. */
const ENOUGH = 1;
const ENOUGH_AMONG_SEVERAL = 2;
const CLEAR_LEAD = 2;

function fits(weak: NameNode, candidate: Candidate): boolean {
  const { person } = weak.form;
  if (!person) return true;
  return candidate.nodes.some(({ form }) => {
    const whole = form.person!;
    if (person.patronymic && whole.patronymic && person.patronymic !== whole.patronymic) return false;
    return person.initial ? whole.surname === person.surname && Boolean(whole.first?.startsWith(person.initial)) : true;
  });
}

function attachPerson(weak: WeakName, candidates: readonly Candidate[]): Attachment | undefined {
  const fitting = candidates.filter((candidate) => fits(weak.node, candidate));
  const bySurname = fitting.filter(({ nodes }) => nodes.some(({ form }) => form.person!.surname === weak.node.form.person!.surname));
  const ranked = (bySurname.length > 0 ? bySurname : fitting)
    .map((candidate) => ({ candidate, shared: sharedCompany(weak.company, candidate.company) }))
    .sort((a, b) => b.shared.weight - a.shared.weight || (a.candidate.id < b.candidate.id ? -1 : 1));
  const [best, second] = ranked;
  if (!best) return undefined;
  const enough = second ? Math.max(ENOUGH_AMONG_SEVERAL, CLEAR_LEAD * second.shared.weight) : ENOUGH;
  if (best.shared.weight < enough) return undefined;
  return {
    candidate: best.candidate,
    signals: [
      { signal: second ? 'part of the name of several' : 'part of the name of one alone', weight: second ? 0.4 : 0.6 },
      { signal: 'named together with the same', weight: 0.6, detail: best.shared.keys.slice(0, 5).join(', ') },
    ],
  };
}

/** «МИД» is the ministry of the one country, of those whose ministry any document names, that its own document speaks of. */
function attachOffice(weak: WeakName, candidates: readonly Candidate[]): Attachment | undefined {
  const fitting = candidates.filter(({ nodes }) => nodes.some(({ form }) => weak.places.has(form.organisation?.place ?? '')));
  const [only] = fitting;
  if (!only || fitting.length > 1) return undefined;
  return { candidate: only, signals: [{ signal: 'office of the only such place in the document', weight: 1, detail: only.nodes[0]!.form.organisation?.place }] };
}

export const attach = (weak: WeakName, candidates: readonly Candidate[]): Attachment | undefined =>
  weak.node.form.person ? attachPerson(weak, candidates) : weak.node.form.organisation ? attachOffice(weak, candidates) : undefined;
