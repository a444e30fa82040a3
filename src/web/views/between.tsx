import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { CLAIM_TYPES } from '../../ontology/index.js';
import { NAME, PATHS } from '../api/queries.js';
import type { Cypher, EntityRef, Path, Relationship } from '../api/types.js';
import { useQuery } from '../api/use-query.js';
import { useNavigation } from '../navigation.js';
import { BrowserQueries, BrowserQuery } from '../parts/browser-query.js';
import { EntityLink } from '../parts/entity-link.js';
import { ProductLinks } from '../parts/product-link.js';
import { NameBox } from '../parts/search-box.js';
import { ShareLink } from '../parts/share-link.js';
import { Missing, QueryState } from '../parts/states.js';
import { Table, type Column } from '../parts/table.js';
import { useTitle } from '../parts/use-title.js';
import { drawPaths } from '../picture/paths.js';
import { Picture } from '../picture/picture.js';
import { useLanguage, useWords } from '../words/index.js';
import { dateColumn, endColumn, evidenceColumn, productsColumn, statusColumn } from './relationship-columns.js';

/** Relations of the longest path that is looked for, and how many paths are shown. */
const SOUGHT = { longest: 6, limit: 20 };

interface Paths {
  readonly paths: readonly Path[];
  readonly truncated: boolean;
  readonly cypher: Cypher;
}

interface PathsData {
  readonly from: (EntityRef & { readonly paths: Paths | null }) | null;
  readonly to: EntityRef | null;
}

/** A relation of a path; the paths count from 1. */
interface Step extends Relationship {
  readonly path: number;
}

const stepsOf = (paths: readonly Path[]): Step[] => paths.flatMap(({ relationships }, i) => relationships.map((relationship) => ({ ...relationship, path: i + 1 })));

function StepTable({ paths, title }: { readonly paths: readonly Path[]; readonly title: string }): JSX.Element {
  const language = useLanguage();
  const words = useWords();
  const steps = useMemo(() => stepsOf(paths), [paths]);
  const columns = useMemo((): Column<Step>[] => {
    const reading = { words, language };
    return [
      { title: words.columns.path, class: 'path-number', value: ({ path }) => path },
      endColumn(words.columns.subject, ({ subject }) => subject),
      { title: words.columns.relation, value: ({ type }) => CLAIM_TYPES[type][language] },
      endColumn(words.columns.object, ({ object }) => object),
      { ...productsColumn(reading), cell: ({ products }) => <ProductLinks names={products ?? []} /> },
      statusColumn(reading), dateColumn(reading), evidenceColumn(reading),
    ];
  }, [language]);
  return <Table title={title} columns={columns} rows={steps} keyOf={({ path, id }) => `${path}/${id}`} />;
}

function PathsFound({ found: { paths, truncated, cypher }, title }: { readonly found: Paths; readonly title: string }): JSX.Element {
  const language = useLanguage();
  const words = useWords();
  const { between, browser, entity } = words;
  if (paths.length === 0) return <p class="notice">{between.none(SOUGHT.longest)} {entity.absence}</p>;
  return (
    <section>
      <Picture title={title} draw={(width) => drawPaths(paths, width, { words, language })} />
      <StepTable paths={paths} title={title} />
      {truncated && <p class="muted">{between.truncated}</p>}
      <BrowserQueries>{() => <BrowserQuery of={browser.paths} cypher={cypher} />}</BrowserQueries>
    </section>
  );
}

/** Chooses the other of the two. */
function Other({ from }: { readonly from: string }): JSX.Element {
  const { between, search } = useWords();
  const { go } = useNavigation();
  const choose = ({ id }: EntityRef): void => { go({ view: { name: 'between', from, to: id } }); };
  return (
    <div class="other">
      <NameBox
        large label={between.other} placeholder={between.other} button={search.button} choose={choose}
        submit={(_, [first]) => { if (first) choose(first); }}
      />
    </div>
  );
}

function Connected({ from, to }: { readonly from: string; readonly to: string }): JSX.Element {
  const { between, states } = useWords();
  const answered = useQuery<PathsData>(PATHS, useMemo(() => ({ from, to, ...SOUGHT }), [from, to]));
  const ends = answered.state === 'loaded' && answered.data.from && answered.data.to ? { from: answered.data.from, to: answered.data.to } : undefined;
  const title = ends && between.title(ends.from.name, ends.to.name);
  useTitle(title);
  return (
    <QueryState answered={answered}>
      {() => (!ends || !title ? <Missing /> : (
        <>
          <header class="entity-head">
            <h1 tabIndex={-1}>{title}</h1>
            <p class="aliases"><EntityLink entity={ends.from} /> · <EntityLink entity={ends.to} /> · <ShareLink /></p>
          </header>
          {ends.from.paths ? <PathsFound found={ends.from.paths} title={title} /> : <p role="alert">{states.sectionFailed}</p>}
          <Other key={to} from={from} />
        </>
      ))}
    </QueryState>
  );
}

function Begun({ from }: { readonly from: string }): JSX.Element {
  const { between } = useWords();
  const answered = useQuery<{ entity: EntityRef | null }>(NAME, useMemo(() => ({ id: from }), [from]));
  useTitle(between.link);
  return (
    <QueryState answered={answered}>
      {({ entity }) => (entity ? <><h1 tabIndex={-1}>{between.begun(entity.name)}</h1><Other from={from} /></> : <Missing />)}
    </QueryState>
  );
}

/** How two entities are connected: every path with the evidence of each relation. */
export function Between({ from, to }: { readonly from: string; readonly to?: string | undefined }): JSX.Element {
  return (
    <div class="column wide">
      {to ? <Connected from={from} to={to} /> : <Begun from={from} />}
    </div>
  );
}
