import type { DoubtfulPair, Explanation, Pair, Signal } from '../resolve/index.js';
import { count } from './output.js';

const describeSignal = ({ signal, weight, detail }: Signal): string => `${signal} ${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}${detail ? ` (${detail})` : ''}`;

const describePair = ({ names, score, signals }: Pair): string =>
  `    ${names.join(' — ')}: ${score.toFixed(2)} = ${signals.map(describeSignal).join(', ')}`;

const section = (title: string, lines: readonly string[]): string[] => (lines.length > 0 ? [`  ${title}:`, ...lines] : []);

/** Why the names of an entity are together, in lines. */
export function describeExplanation({ id, kind, name, members, merged, apart, attached }: Explanation): string {
  return [
    `${name} · ${kind} · ${id}`,
    ...section('names', members.map((member) => `    ${member.name} · ${count(member.documents, 'document')}`)),
    ...section('together because', merged.map(describePair)),
    ...section('in single documents', attached.map(({ name: short, document, signals }) => `    ${short} in ${document}: ${signals.map(describeSignal).join(', ')}`)),
    ...section('kept apart from', apart.map(describePair)),
  ].join('\n');
}

/** A doubtful pair, in two lines. */
export const describeDoubt = (pair: DoubtfulPair): string => `${count(pair.claims, 'claim')} in ${count(pair.documents, 'document')}:\n${describePair(pair)}`;
