import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Relationship } from '../api/types.js';
import { formatPeriod } from '../format/date.js';
import { Table, type Column } from '../parts/table.js';
import { drawLineage } from '../picture/lineage.js';
import { Picture } from '../picture/picture.js';
import { useLanguage, useWords } from '../words/index.js';
import { dateColumn, endColumn, evidenceColumn } from './relationship-columns.js';

export interface LineageProps {
  readonly id: string;
  readonly name: string;
  readonly descents: readonly Relationship[];
}

/** Whom an enterprise descends from, what came of it, and who came from the same root. */
export function Lineage({ id, name, descents }: LineageProps): JSX.Element {
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
