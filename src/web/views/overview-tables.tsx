import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { CLAIM_TYPES, ENTITY_KINDS, STATUSES } from '../../ontology/index.js';
import type { EntityRef, Overview, OverviewEdge, OverviewNode } from '../api/types.js';
import { inWords } from '../format/claim.js';
import { EntityLink } from '../parts/entity-link.js';
import { EvidenceButton } from '../parts/evidence-button.js';
import { StatusLabel } from '../parts/status.js';
import { Table, type Column } from '../parts/table.js';
import { useLanguage, useWords } from '../words/index.js';
import { endColumn } from './relationship-columns.js';

/** Rows shown at once; all of them are sorted and saved. */
const STEP = 50;

function Heading({ title, count }: { readonly title: string; readonly count: number }): JSX.Element {
  return <h2>{title} <span class="count">{count.toLocaleString(useLanguage())}</span></h2>;
}

/** The nodes of the picture, those with most relations first. */
export function NodeTable({ nodes }: Pick<Overview, 'nodes'>): JSX.Element {
  const language = useLanguage();
  const { columns: titles, overview: words } = useWords();
  const columns = useMemo((): Column<OverviewNode>[] => [
    { title: titles.name, value: ({ entity }) => entity.name, cell: ({ entity }) => <EntityLink entity={entity} usual={entity.kind} /> },
    { title: words.colourings.kind, value: ({ entity }) => ENTITY_KINDS[entity.kind][language] },
    { title: words.colourings.region, value: ({ region }) => region, cell: ({ region }) => region && <span lang="ru">{region}</span> },
    { title: words.degree, class: 'number', value: ({ relationCount }) => relationCount },
  ], [language]);
  return <Table title={words.entities} heading={<Heading title={words.entities} count={nodes.length} />} columns={columns} rows={nodes} keyOf={({ entity }) => entity.id} step={STEP} />;
}

type Tied = OverviewEdge & { readonly subject: EntityRef; readonly object: EntityRef };

/** The lines of the picture, each with the way to its evidence. */
export function EdgeTable({ graph, edges }: { readonly graph: Overview; readonly edges: readonly OverviewEdge[] }): JSX.Element {
  const language = useLanguage();
  const { columns: titles, overview: words } = useWords();
  const rows = useMemo(() => {
    const entities = new Map(graph.nodes.map(({ entity }) => [entity.id, entity]));
    return edges.map((edge): Tied => ({ ...edge, subject: entities.get(edge.from)!, object: entities.get(edge.to)! }));
  }, [graph, edges]);
  const columns = useMemo((): Column<Tied>[] => [
    endColumn(titles.subject, ({ subject }) => subject),
    { title: titles.relation, value: ({ type }) => CLAIM_TYPES[type][language] },
    endColumn(titles.object, ({ object }) => object),
    { title: titles.status, class: 'status-cell', value: ({ status }) => status && STATUSES[status][language], cell: ({ status }) => <StatusLabel status={status} /> },
    {
      title: titles.evidence, class: 'evidence-cell', value: ({ originCount }) => originCount,
      cell: (row) => <EvidenceButton ids={[row.id]} of={inWords(row, language)}>{words.origins(row.originCount)}</EvidenceButton>,
    },
  ], [language]);
  return <Table title={words.relations} heading={<Heading title={words.relations} count={edges.length} />} columns={columns} rows={rows} keyOf={({ id }) => id} step={STEP} />;
}
