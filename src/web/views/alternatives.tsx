import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { View } from '../address.js';
import { ALTERNATIVES } from '../api/queries.js';
import type { EntityRef, Relationship } from '../api/types.js';
import { useQuery } from '../api/use-query.js';
import { useNavigation } from '../navigation.js';
import { EntityLink } from '../parts/entity-link.js';
import { QueryState } from '../parts/states.js';
import { useWords } from '../words/index.js';

export type ProductAddress = Extract<View, { name: 'product' }>;

interface AlternativesData {
  readonly product: { readonly alternatives: readonly EntityRef[] | null } | null;
}

function Others({ id, buyer }: { readonly id: string; readonly buyer: string }): JSX.Element {
  const { entity, product: words } = useWords();
  const answered = useQuery<AlternativesData>(ALTERNATIVES, useMemo(() => ({ id, buyer }), [id, buyer]));
  return (
    <QueryState answered={answered}>
      {({ product }) => {
        const others = product?.alternatives ?? [];
        if (others.length === 0) return <p>{words.noAlternatives} {entity.absence}</p>;
        return <ul class="found">{others.map((other) => <li key={other.id}><EntityLink entity={other} /></li>)}</ul>;
      }}
    </QueryState>
  );
}

export interface AlternativesProps {
  readonly id: string;
  readonly supplies: readonly Relationship[];
  readonly address: ProductAddress;
}

/** Who else makes or supplies the product than those who supply the buyer that the address names. */
export function Alternatives({ id, supplies, address }: AlternativesProps): JSX.Element | null {
  const { product: words } = useWords();
  const { go } = useNavigation();
  const { buyer } = address;
  const buyers = [...new Map(supplies.map(({ object }) => [object.id, object])).values()];
  if (buyers.length === 0) return null;
  const choose = (chosen: string): void => { go({ view: { ...address, buyer: chosen || undefined } }); };
  return (
    <section class="alternatives">
      <h2>{words.alternatives}</h2>
      <p>
        <label>{words.buyer} <select value={buyer ?? ''} onChange={({ currentTarget }) => { choose(currentTarget.value); }}>
          <option value="">{words.choose}</option>
          {buyers.map(({ id: each, name }) => <option key={each} value={each} lang="ru">{name}</option>)}
        </select></label>
      </p>
      {buyer && <Others id={id} buyer={buyer} />}
    </section>
  );
}
