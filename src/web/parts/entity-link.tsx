import type { JSX } from 'preact';
import { ENTITY_KINDS } from '../../ontology/index.js';
import { entityView } from '../address.js';
import type { EntityRef } from '../api/types.js';
import { Link } from '../navigation.js';
import { useLanguage } from '../words/index.js';

/** The name, and its kind where it is none of the many companies. */
export function EntityLink({ entity }: { readonly entity: EntityRef }): JSX.Element {
  return (
    <>
      <Link to={entityView(entity.id)} lang="ru">{entity.name}</Link>
      {entity.kind !== 'Company' && <> <KindLabel entity={entity} /></>}
    </>
  );
}

export function KindLabel({ entity: { kind } }: { readonly entity: EntityRef }): JSX.Element {
  return <span class="kind">{ENTITY_KINDS[kind][useLanguage()]}</span>;
}
