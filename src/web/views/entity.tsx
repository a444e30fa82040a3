import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { ENTITY } from '../api/queries.js';
import { RELATIONSHIP_SECTIONS, type EntityPage, type NameInTime } from '../api/types.js';
import { PAGE_ROWS } from '../api/use-rows.js';
import { useQuery } from '../api/use-query.js';
import type { View } from '../address.js';
import { Link } from '../navigation.js';
import { KindLabel } from '../parts/entity-link.js';
import { ShareLink } from '../parts/share-link.js';
import { Loading, Missing, QueryState } from '../parts/states.js';
import { useTitle } from '../parts/use-title.js';
import { useTiers } from '../picture/use-tiers.js';
import { useWords } from '../words/index.js';
import { AllClaims } from './all-claims.js';
import { Lineage } from './lineage.js';
import { Production } from './production.js';
import { RelationshipTable, SectionFailed } from './relationship-table.js';
import { SupplySection, type Tiers } from './supply-section.js';

export type EntityAddress = Extract<View, { name: 'entity' }>;

/** Sections below the pictures, those that answer most questions first. */
const SMALL_SECTIONS = ['owners', 'parts', 'partners', 'people', 'employers', 'places', 'residents', 'visits', 'visitors'] as const;

const EVERYTHING = Object.fromEntries([...RELATIONSHIP_SECTIONS, 'produces', 'claims', 'lineage'].map((section) => [section, true]));

/** What the documents are silent about; a section that could not be read is not among it. */
function Silence({ entity }: { readonly entity: EntityPage }): JSX.Element | null {
  const words = useWords();
  const silent = RELATIONSHIP_SECTIONS.filter((section) => entity[section]?.totalCount === 0).map((section) => `«${words.sections[section]}»`);
  if (silent.length === 0) return null;
  return <p class="silence">{words.entity.nothingOn} {silent.join(', ')}. {words.entity.absence}</p>;
}

const yearsOf = ({ from, to }: NameInTime): string => (from || to ? ` (${from ?? ''}–${to ?? ''})` : '');

/** What else it is called, by documents and by general reference. */
function OtherNames({ entity: { name, aliases, lineage } }: { readonly entity: EntityPage }): JSX.Element {
  const { entity: words } = useWords();
  const known = lineage?.names.filter((each) => each.source && each.name !== name) ?? [];
  const inDocuments = aliases.filter((alias) => !known.some((each) => each.name === alias));
  return (
    <>
      {inDocuments.length > 0 && <p class="aliases">{words.alsoKnown} <span lang="ru">{inDocuments.map((alias) => `«${alias}»`).join(', ')}</span></p>}
      {known.length > 0 && (
        <p class="aliases">
          {words.knownAs} <span lang="ru">{known.map((each) => `«${each.name}»${yearsOf(each)}`).join(', ')} — {[...new Set(known.map(({ source }) => source))].join('; ')}</span>
        </p>
      )}
    </>
  );
}

function Heading({ entity }: { readonly entity: EntityPage }): JSX.Element {
  const words = useWords();
  return (
    <header class="entity-head">
      <h1 tabIndex={-1} lang="ru">{entity.name}</h1>
      <KindLabel entity={entity} />
      <p class="entity-tools"><Link to={{ name: 'between', from: entity.id }}>{words.between.link}</Link> <ShareLink /></p>
      <OtherNames entity={entity} />
    </header>
  );
}

interface Shown {
  readonly address: EntityAddress;
  readonly tiers: Tiers;
}

function Sections({ entity, address, tiers }: Shown & { readonly entity: EntityPage }): JSX.Element {
  const words = useWords();
  return (
    <>
      <SupplySection entity={entity} address={address} tiers={tiers} />
      {entity.lineage === null && <SectionFailed title={words.entity.lineage} />}
      {entity.lineage && entity.lineage.descents.length > 0 && <Lineage id={entity.id} name={entity.name} descents={entity.lineage.descents} />}
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

function Loaded({ entity, ...shown }: Shown & { readonly entity: EntityPage | null }): JSX.Element {
  useTitle(entity?.name);
  if (!entity) return <Missing />;
  return (
    <>
      <Heading entity={entity} />
      <Sections entity={entity} {...shown} />
    </>
  );
}

/** A firm, person, place or group: whom it is tied to, in pictures and tables. */
export function Entity({ address }: { readonly address: EntityAddress }): JSX.Element {
  const variables = useMemo(() => ({ id: address.id, first: PAGE_ROWS, ...EVERYTHING }), [address.id]);
  const answered = useQuery<{ entity: EntityPage | null }>(ENTITY, variables);
  const [up, down] = [useTiers('up', address.upstream), useTiers('down', address.downstream)];
  if (!up.settled || !down.settled) return <Loading />;
  return <QueryState answered={answered}>{({ entity }) => <Loaded entity={entity} address={address} tiers={{ up: up.of, down: down.of }} />}</QueryState>;
}
