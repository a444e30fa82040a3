import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { CLAIM_TYPES, type ClaimType } from '../../ontology/index.js';
import type { Colouring, OverviewFilter, View } from '../address.js';
import { OVERVIEW } from '../api/queries.js';
import type { Cypher, EntityRef, Overview as Graph } from '../api/types.js';
import { useQuery } from '../api/use-query.js';
import { groupKeyOf, groupsOf, type Group } from '../graph/groups.js';
import { Link, useNavigation } from '../navigation.js';
import { BrowserQueries, BrowserQuery } from '../parts/browser-query.js';
import { EntityLink } from '../parts/entity-link.js';
import { NameBox } from '../parts/search-box.js';
import { ShareLink } from '../parts/share-link.js';
import { QueryState } from '../parts/states.js';
import { useTitle } from '../parts/use-title.js';
import { useLanguage, useWords } from '../words/index.js';
import { EdgeTable, NodeTable } from './overview-tables.js';

/** How many entities are drawn at most. */
const LIMIT = 10_000;

type OverviewAddress = Extract<View, { name: 'overview' }>;

interface Shown {
  readonly graph: Graph;
  readonly address: OverviewAddress;
}

type Picture = typeof import('../graph/network-picture.js');

/** The part of the page that draws large graphs, fetched when it is first needed; null where it cannot be fetched. */
function usePicture(): Picture | null | undefined {
  const [picture, setPicture] = useState<Picture | null>();
  useEffect(() => { import('../graph/network-picture.js').then(setPicture, () => { setPicture(null); }); }, []);
  return picture;
}

function Legend({ groups }: { readonly groups: readonly Group[] }): JSX.Element {
  const language = useLanguage();
  const { overview: words } = useWords();
  return (
    <ul class="hues" aria-label={words.legend}>
      {groups.map(({ hue, label, count }) => (
        <li key={hue}><span class={`swatch hue-${hue}`} /><span lang="ru">{label}</span> <span class="count">{count.toLocaleString(language)}</span></li>
      ))}
    </ul>
  );
}

function Drawn({ graph, address: { colouring, focus } }: Shown): JSX.Element {
  const language = useLanguage();
  const { overview: words, states } = useWords();
  const picture = usePicture();
  const groups = useMemo(() => groupsOf(graph.nodes, colouring, { language, other: words.other[colouring] }), [graph, colouring, language]);
  const hueOf = useMemo(() => {
    const hues = new Map(groups.map(({ key, hue }) => [key, hue]));
    const known = new Map(graph.nodes.map((node) => [node.entity.id, hues.get(groupKeyOf(node, colouring) ?? undefined) ?? 0]));
    return (id: string): number => known.get(id) ?? 0;
  }, [groups]);
  return (
    <>
      <Legend groups={groups} />
      {picture === null && <p role="alert">{states.sectionFailed}</p>}
      {picture ? <picture.NetworkPicture title={words.title} overview={graph} hueOf={hueOf} focus={focus} /> : <div class="picture network waiting" />}
    </>
  );
}

/** Types of relation between two entities. */
const TYPES = (Object.keys(CLAIM_TYPES) as ClaimType[]).filter((type) => CLAIM_TYPES[type].object.length > 0);

/** Narrows the graph to a type of relation, a product and a place. */
function Narrowing({ filter, show }: { readonly filter: OverviewFilter; readonly show: (filter: OverviewFilter) => void }): JSX.Element {
  const language = useLanguage();
  const { overview: words } = useWords();
  return (
    <div class="narrowing">
      <select aria-label={words.type} value={filter.types?.join() ?? ''} onChange={({ currentTarget: { value } }) => { show({ ...filter, types: value ? [value] : undefined }); }}>
        <option value="">{words.anyType}</option>
        {TYPES.map((type) => <option key={type} value={type}>{CLAIM_TYPES[type][language]}</option>)}
      </select>
      {(['product', 'place'] as const).map((name) => (
        <input
          key={name} type="search" aria-label={words[name]} placeholder={words[name]} value={filter[name] ?? ''}
          onChange={({ currentTarget: { value } }) => { show({ ...filter, [name]: value.trim() || undefined }); }}
        />
      ))}
    </div>
  );
}

function Tools({ address }: Pick<Shown, 'address'>): JSX.Element {
  const { overview: words, search } = useWords();
  const { go } = useNavigation();
  const show = (change: Partial<OverviewAddress>): void => { go({ view: { ...address, ...change } }); };
  const focus = ({ id }: EntityRef): void => { show({ focus: id }); };
  return (
    <div class="network-tools">
      <fieldset>
        <legend>{words.colouring}</legend>
        {(['region', 'kind'] satisfies Colouring[]).map((colouring) => (
          <label key={colouring}>
            <input type="radio" name="colouring" checked={address.colouring === colouring} onChange={() => { show({ colouring }); }} /> {words.colourings[colouring]}
          </label>
        ))}
      </fieldset>
      <Narrowing filter={address.filter} show={(filter) => { show({ filter, focus: undefined }); }} />
      <NameBox
        key={address.focus} label={words.find} placeholder={words.find} button={search.button} choose={focus}
        submit={(_, [first]) => { if (first) focus(first); }}
      />
    </div>
  );
}

/** The entity that the graph is shown around, with its neighbours; all where there is none. */
function partOf(graph: Graph, focus: string | undefined): Graph {
  if (focus === undefined) return graph;
  const edges = graph.edges.filter(({ from, to }) => from === focus || to === focus);
  const ids = new Set([focus, ...edges.flatMap(({ from, to }) => [from, to])]);
  return { nodes: graph.nodes.filter(({ entity }) => ids.has(entity.id)), edges };
}

function Focus({ graph, address: { focus, ...rest } }: Shown): JSX.Element | null {
  const { overview: words } = useWords();
  if (focus === undefined) return null;
  const entity = graph.nodes.find((node) => node.entity.id === focus)?.entity;
  return (
    <p role="status">
      {entity ? <>{words.around} <EntityLink entity={entity} /></> : words.notShown} · <Link to={rest}>{words.all}</Link>
    </p>
  );
}

interface Found extends Graph {
  readonly truncated: boolean;
  readonly cypher: Cypher;
}

function Loaded({ found, address }: { readonly found: Found; readonly address: OverviewAddress }): JSX.Element {
  const { overview: words } = useWords();
  const { nodes, edges } = found;
  const part = useMemo(() => partOf(found, address.focus), [found, address.focus]);
  if (nodes.length === 0) return <p class="notice">{words.none}</p>;
  return (
    <>
      <p class="coverage">{words.holds(nodes.length, edges.length)} {found.truncated && words.truncated} <ShareLink /></p>
      <Tools address={address} />
      <Focus graph={found} address={address} />
      <Drawn graph={found} address={address} />
      <div class="pair">
        <NodeTable nodes={part.nodes} />
        <EdgeTable graph={found} edges={part.edges} />
      </div>
      <BrowserQueries>{() => <BrowserQuery of={words.title} cypher={found.cypher} />}</BrowserQueries>
    </>
  );
}

/** The whole graph from afar, as a picture and as tables. */
export function Overview({ address }: { readonly address: OverviewAddress }): JSX.Element {
  const { overview: words, states } = useWords();
  const { filter } = address;
  const answered = useQuery<{ overview: Found | null }>(OVERVIEW, { limit: LIMIT, filter });
  useTitle(words.title);
  return (
    <div class="column wide">
      <h1 tabIndex={-1}>{words.title}</h1>
      <QueryState answered={answered}>
        {({ overview }) => (overview ? <Loaded found={overview} address={address} /> : <p role="alert">{states.sectionFailed}</p>)}
      </QueryState>
    </div>
  );
}
