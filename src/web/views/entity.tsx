import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { ENTITY } from '../api/queries.js';
import { RELATIONSHIP_SECTIONS, type EntityPage } from '../api/types.js';
import { PAGE_ROWS } from '../api/use-rows.js';
import { useQuery } from '../api/use-query.js';
import type { View } from '../address.js';
import { Link } from '../navigation.js';
import { KindLabel } from '../parts/entity-link.js';
import { ShareLink } from '../parts/share-link.js';
import { Missing, QueryState } from '../parts/states.js';
import { useTitle } from '../parts/use-title.js';
import { useWords } from '../words/index.js';
import { AllClaims } from './all-claims.js';
import { Lineage } from './lineage.js';
import { Production } from './production.js';
import { RelationshipTable, SectionFailed } from './relationship-table.js';
import { SupplySection } from './supply-section.js';

export type EntityAddress = Extract<View, { name: 'entity' }>;

/** Sections below the pictures, those that answer most questions first. */
const SMALL_SECTIONS = ['owners', 'parts', 'partners', 'people', 'employers', 'places', 'residents', 'visits', 'visitors'] as const;

const EVERYTHING = Object.fromEntries([...RELATIONSHIP_SECTIONS, 'produces', 'claims'].map((section) => [section, true]));

/** What the documents are silent about; a section that could not be read is not among it. */
function Silence({ entity }: { readonly entity: EntityPage }): JSX.Element | null {
  const words = useWords();
  const silent = RELATIONSHIP_SECTIONS.filter((section) => entity[section]?.totalCount === 0).map((section) => words.sections[section].toLowerCase());
  if (silent.length === 0) return null;
  return <p class="silence">{words.entity.nothingOn} {silent.join(', ')}. {words.entity.absence}</p>;
}

function Heading({ entity }: { readonly entity: EntityPage }): JSX.Element {
  const words = useWords();
  return (
    <header class="entity-head">
      <h1 tabIndex={-1} lang="ru">{entity.name}</h1>
      <KindLabel entity={entity} />
      <p class="entity-tools"><Link to={{ name: 'between', from: entity.id }}>{words.between.link}</Link> <ShareLink /></p>
      {entity.aliases.length > 0 && <p class="aliases">{words.entity.alsoKnown} <span lang="ru">{entity.aliases.map((alias) => `«${alias}»`).join(', ')}</span></p>}
    </header>
  );
}

function Sections({ entity, address }: { readonly entity: EntityPage; readonly address: EntityAddress }): JSX.Element {
  const words = useWords();
  return (
    <>
      <SupplySection entity={entity} address={address} />
      <Lineage id={entity.id} name={entity.name} />
      <div class="small-sections">
        {entity.produces === null ? <SectionFailed title={words.entity.produces} /> : entity.produces && <Production id={entity.id} first={entity.produces} />}
        {SMALL_SECTIONS.map((section) => {
          const rows = entity[section];
          if (rows === null) return <SectionFailed key={section} title={words.sections[section]} />;
          return rows && rows.totalCount > 0 && <section key={section}><RelationshipTable entity={entity} section={section} first={rows} /></section>;
        })}
      </div>
      {entity.claims?.totalCount === 0 ? <p class="muted">{words.entity.noRelations}</p> : entity.claims && <AllClaims id={entity.id} first={entity.claims} />}
      <Silence entity={entity} />
    </>
  );
}

function Loaded({ entity, address }: { readonly entity: EntityPage | null; readonly address: EntityAddress }): JSX.Element {
  useTitle(entity?.name);
  if (!entity) return <Missing />;
  return (
    <>
      <Heading entity={entity} />
      <Sections entity={entity} address={address} />
    </>
  );
}

/** A firm, person, place or group: whom it is tied to, in pictures and tables. */
export function Entity({ address }: { readonly address: EntityAddress }): JSX.Element {
  const variables = useMemo(() => ({ id: address.id, first: PAGE_ROWS, ...EVERYTHING }), [address.id]);
  const answered = useQuery<{ entity: EntityPage | null }>(ENTITY, variables);
  return <QueryState answered={answered}>{({ entity }) => <Loaded entity={entity} address={address} />}</QueryState>;
}
