import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { LINEAGE } from '../api/queries.js';
import type { Relationship } from '../api/types.js';
import { useQuery } from '../api/use-query.js';
import { inWords } from '../format/claim.js';
import { formatPeriod } from '../format/date.js';
import { EntityLink } from '../parts/entity-link.js';
import { EvidenceButton } from '../parts/evidence-button.js';
import { Failed } from '../parts/states.js';
import { Table, type Column } from '../parts/table.js';
import { descentsIn, drawLineage } from '../picture/lineage.js';
import { Picture } from '../picture/picture.js';
import { useLanguage, useWords } from '../words/index.js';

interface FamilyProps {
  readonly id: string;
  readonly name: string;
  readonly descents: readonly Relationship[];
}

function Family({ id, name, descents }: FamilyProps): JSX.Element {
  const language = useLanguage();
  const { briefly, columns: titles, entity, picture } = useWords();
  const date = ({ firstDate, lastDate }: Relationship): string => formatPeriod(firstDate, lastDate, language);
  const columns = useMemo((): Column<Relationship>[] => [
    { title: titles.successor, value: ({ subject }) => subject.name, cell: ({ subject }) => <EntityLink entity={subject} /> },
    { title: titles.predecessor, value: ({ object }) => object.name, cell: ({ object }) => <EntityLink entity={object} /> },
    { title: titles.date, class: 'date', value: ({ lastDate }) => lastDate, cell: date },
    {
      title: titles.evidence, class: 'evidence-cell', value: ({ documentCount }) => documentCount,
      cell: (row) => <EvidenceButton ids={[row.id]} of={inWords(row, language)}>{briefly(row.documentCount)}</EvidenceButton>,
    },
  ], [language]);
  return (
    <section>
      <h2>{entity.lineage}</h2>
      <Picture title={picture.lineage(name)} draw={(width) => drawLineage(descents, id, width, { language, date, foot: briefly })} />
      <Table title={`${entity.lineage} — ${name}`} columns={columns} rows={descents} keyOf={(row) => row.id} />
    </section>
  );
}

/** Whom an enterprise descends from, what came of it, and who came from the same root. */
export function Lineage({ id, name }: Omit<FamilyProps, 'descents'>): JSX.Element | null {
  const answered = useQuery<unknown>(LINEAGE, useMemo(() => ({ id }), [id]));
  const descents = useMemo(() => (answered.state === 'loaded' ? descentsIn(answered.data) : []), [answered]);
  if (answered.state === 'failed') return <Failed message={answered.error.message} retry={answered.retry} />;
  return descents.length > 0 ? <Family id={id} name={name} descents={descents} /> : null;
}
