import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { DRAWINGS } from '../api/queries.js';
import type { Cypher } from '../api/types.js';
import { useQuery } from '../api/use-query.js';
import { BrowserQueries, BrowserQuery } from '../parts/browser-query.js';
import { QueryState } from '../parts/states.js';
import { useWords } from '../words/index.js';
import type { EntityAddress } from './entity.js';

type DrawingsData = Readonly<Record<'upstream' | 'downstream', { readonly cypher: Cypher } | null>>;

function Statements({ id, upstream, downstream }: EntityAddress): JSX.Element {
  const { sections } = useWords();
  const variables = useMemo(() => ({ upstream: [id, ...upstream], downstream: [id, ...downstream] }), [id, upstream, downstream]);
  return (
    <QueryState answered={useQuery<DrawingsData>(DRAWINGS, variables)}>
      {(drawn) => (
        <>
          {drawn.upstream && <BrowserQuery of={sections.suppliers} cypher={drawn.upstream.cypher} />}
          {drawn.downstream && <BrowserQuery of={sections.buyers} cypher={drawn.downstream.cypher} />}
        </>
      )}
    </QueryState>
  );
}

/** What draws the picture of supplies, with the tiers that are open, in Neo4j Browser. */
export const Drawings = ({ address }: { readonly address: EntityAddress }): JSX.Element => (
  <BrowserQueries>{() => <Statements {...address} />}</BrowserQueries>
);
