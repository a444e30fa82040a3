import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { EntityPage, Relationship, Tier } from '../api/types.js';
import { useNavigation } from '../navigation.js';
import { Table, type Column } from '../parts/table.js';
import type { Side, Toggle } from '../picture/drawing.js';
import { Picture } from '../picture/picture.js';
import { drawSupply } from '../picture/supply.js';
import { useLanguage, useWords } from '../words/index.js';
import type { EntityAddress } from './entity.js';
import { Drawings } from './drawings.js';
import { dateColumn, endColumn, evidenceColumn, productsColumn, statusColumn } from './relationship-columns.js';
import { RelationshipTable, SectionFailed } from './relationship-table.js';

const PARAMETER = { up: 'upstream', down: 'downstream' } as const satisfies Record<Side, keyof EntityAddress>;

interface Supply {
  readonly entity: EntityPage;
  readonly address: EntityAddress;
}

export type Tiers = Readonly<Record<Side, (id: string) => Tier | undefined>>;

function SupplyPicture({ entity, address, tiers: { up, down } }: Supply & { readonly tiers: Tiers }): JSX.Element {
  const language = useLanguage();
  const words = useWords();
  const { go } = useNavigation();
  const drawn = {
    focal: entity,
    neighbours: {
      up: (id: string) => (id === entity.id ? entity.suppliers ?? undefined : up(id)),
      down: (id: string) => (id === entity.id ? entity.buyers ?? undefined : down(id)),
    },
    opened: { up: address.upstream, down: address.downstream },
  };
  const toggleTier = (id: string, { side, open }: Toggle): void => {
    const ids = address[PARAMETER[side]];
    go({ view: { ...address, [PARAMETER[side]]: open ? ids.filter((each) => each !== id) : [...ids, id] } });
  };
  return (
    <Picture
      title={words.picture.supply(entity.name)} onToggle={toggleTier}
      draw={(width) => drawSupply(drawn, width, { words, language })}
    />
  );
}

/** The opened tiers as rows, beside the picture that shows them. */
function FurtherTiers({ address, tiers: { up, down } }: Pick<Supply, 'address'> & { readonly tiers: Tiers }): JSX.Element | null {
  const language = useLanguage();
  const words = useWords();
  const opened = [...address.upstream.map(up), ...address.downstream.map(down)].flatMap((rows) => rows?.nodes ?? []);
  const rows = [...new Map(opened.map((row) => [row.id, row])).values()];
  const columns = useMemo((): Column<Relationship>[] => {
    const reading = { words, language };
    return [
      endColumn(words.columns.supplier, ({ subject }) => subject), endColumn(words.columns.buyer, ({ object }) => object),
      productsColumn(reading), statusColumn(reading), dateColumn(reading), evidenceColumn(reading),
    ];
  }, [language]);
  if (rows.length === 0) return null;
  return <Table title={words.entity.further} heading={<h3>{words.entity.further}</h3>} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}

/** Who supplies the entity and whom it supplies, as a picture and as tables. */
export function SupplySection({ entity, address, tiers }: Supply & { readonly tiers: Tiers }): JSX.Element | null {
  const words = useWords();
  const { suppliers, buyers } = entity;
  const mutual = useMemo(() => {
    const ids = new Set(suppliers?.nodes.map(({ subject }) => subject.id));
    return new Set(buyers?.nodes.map(({ object }) => object.id).filter((id) => ids.has(id)));
  }, [suppliers, buyers]);
  if (suppliers?.totalCount === 0 && buyers?.totalCount === 0) return null;
  const table = (section: 'suppliers' | 'buyers'): JSX.Element | false => {
    const first = entity[section];
    if (!first) return <SectionFailed title={words.sections[section]} />;
    return first.totalCount > 0 && <RelationshipTable entity={entity} section={section} first={first} mutual={mutual} />;
  };
  return (
    <section>
      <h2 class="visually-hidden">{words.entity.supply}</h2>
      <SupplyPicture entity={entity} address={address} tiers={tiers} />
      <div class="pair">{table('suppliers')}{table('buyers')}</div>
      <FurtherTiers address={address} tiers={tiers} />
      <Drawings address={address} />
    </section>
  );
}
