import type { JSX } from 'preact';
import { HOME, SEARCH } from '../api/queries.js';
import type { ClaimRow, EntityRef, NamedEntity } from '../api/types.js';
import { useQuery } from '../api/use-query.js';
import { EntityLink } from '../parts/entity-link.js';
import { SearchBox } from '../parts/search-box.js';
import { QueryState } from '../parts/states.js';
import { useTitle } from '../parts/use-title.js';
import { useWords } from '../words/index.js';

const FOUND = 50;

interface Sample {
  readonly documents: { readonly nodes: readonly { readonly claims: { readonly nodes: readonly ClaimRow[] } | null }[] } | null;
}

/** Names that this graph has, for one who does not know what to look for. */
function Examples(): JSX.Element | null {
  const { search } = useWords();
  const answered = useQuery<Sample>(HOME);
  if (answered.state !== 'loaded') return null;
  const claims = (answered.data.documents?.nodes ?? []).flatMap(({ claims: rows }) => rows?.nodes ?? []);
  const ends = claims.flatMap(({ subject, object }): EntityRef[] => (object ? [subject, object] : [subject]));
  const entities = [...new Map(ends.map((entity) => [entity.id, entity])).values()].slice(0, 6);
  if (entities.length === 0) return null;
  return (
    <>
      <p>{search.examples}</p>
      <ul class="found">{entities.map((entity) => <li key={entity.id}><EntityLink entity={entity} /></li>)}</ul>
    </>
  );
}

function Found({ entities, text }: { readonly entities: readonly NamedEntity[]; readonly text: string }): JSX.Element {
  const { search } = useWords();
  if (entities.length === 0) {
    return (
      <div class="notice">
        <p><strong>{search.nothing(text)}</strong></p>
        <p>{search.advice}</p>
        <Examples />
      </div>
    );
  }
  return (
    <ul class="found">
      {entities.map((entity) => (
        <li key={entity.id}>
          <EntityLink entity={entity} />
          {entity.aliases.length > 0 && <span class="alias" lang="ru"> {entity.aliases.join(', ')}</span>}
        </li>
      ))}
    </ul>
  );
}

export function Search({ text }: { readonly text: string }): JSX.Element {
  const { search } = useWords();
  const answered = useQuery<{ search: readonly NamedEntity[] | null }>(SEARCH, { text, first: FOUND });
  useTitle(search.title(text));
  return (
    <div class="column">
      <h1 tabIndex={-1}>{search.title(text)}</h1>
      <SearchBox key={text} initial={text} large />
      <QueryState answered={answered}>{(data) => <Found entities={data.search ?? []} text={text} />}</QueryState>
    </div>
  );
}
