import type { JSX } from 'preact';
import { ENTITY_KINDS, type EntityKind } from '../../ontology/index.js';
import { entityView } from '../address.js';
import type { EntityRef } from '../api/types.js';
import { Link } from '../navigation.js';
import { useLanguage } from '../words/index.js';

export interface EntityLinkProps {
  readonly entity: EntityRef;
  /** The kind that goes without saying. */
  readonly usual?: EntityKind | undefined;
}

/** The name, and its kind where it is not the usual one. */
export function EntityLink({ entity, usual = 'Company' }: EntityLinkProps): JSX.Element {
  return (
    <>
      <Link to={entityView(entity.id)} lang="ru">{entity.name}</Link>
      {entity.kind !== usual && <> <KindLabel entity={entity} /></>}
    </>
  );
}

export function KindLabel({ entity: { kind } }: { readonly entity: EntityRef }): JSX.Element {
  return <span class="kind">{ENTITY_KINDS[kind][useLanguage()]}</span>;
}
