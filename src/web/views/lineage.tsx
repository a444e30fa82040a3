import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { LINEAGE } from '../api/queries.js';
import type { Relationship } from '../api/types.js';
import { useQuery } from '../api/use-query.js';
import { formatPeriod } from '../format/date.js';
import { Failed } from '../parts/states.js';
import { Table, type Column } from '../parts/table.js';
import { drawLineage } from '../picture/lineage.js';
import { Picture } from '../picture/picture.js';
import { useLanguage, useWords } from '../words/index.js';
import { dateColumn, endColumn, evidenceColumn } from './relationship-columns.js';

interface FamilyProps {
  readonly id: string;
  readonly name: string;
  readonly descents: readonly Relationship[];
}

function Family({ id, name, descents }: FamilyProps): JSX.Element {
  const language = useLanguage();
  const words = useWords();
  const { briefly, entity, picture } = words;
  const date = ({ firstDate, lastDate }: Relationship): string => formatPeriod(firstDate, lastDate, language);
  const columns = useMemo((): Column<Relationship>[] => [
    endColumn(words.columns.successor, ({ subject }) => subject),
    endColumn(words.columns.predecessor, ({ object }) => object),
    dateColumn({ words, language }),
    evidenceColumn({ words, language }),
  ], [language]);
  return (
    <section>
      <h2>{entity.lineage}</h2>
      <Picture title={picture.lineage(name)} draw={(width) => drawLineage(descents, id, width, { language, date, foot: briefly })} />
      <Table title={`${entity.lineage} — ${name}`} columns={columns} rows={descents} keyOf={(row) => row.id} />
    </section>
  );
}

interface LineageData {
  readonly entity: { readonly lineage?: { readonly descents: readonly Relationship[] } | null } | null;
}

/** Whom an enterprise descends from, what came of it, and who came from the same root. */
export function Lineage({ id, name }: Omit<FamilyProps, 'descents'>): JSX.Element | null {
  const answered = useQuery<LineageData>(LINEAGE, useMemo(() => ({ id }), [id]));
  if (answered.state === 'failed') return <Failed message={answered.error.message} retry={answered.retry} />;
  const descents = answered.state === 'loaded' ? answered.data.entity?.lineage?.descents ?? [] : [];
  return descents.length > 0 ? <Family id={id} name={name} descents={descents} /> : null;
}
