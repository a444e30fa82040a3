import type { ComponentChildren, JSX } from 'preact';
import { CLAIM_TYPES, ENTITY_KINDS, STATUSES, type ClaimType, type EntityKind, type Status } from '../../ontology/index.js';
import { ABOUT } from '../api/queries.js';
import type { About as Coverage } from '../api/types.js';
import { useQuery } from '../api/use-query.js';
import { formatPeriod } from '../format/date.js';
import { QueryState } from '../parts/states.js';
import { LineSample } from '../parts/status.js';
import { useTitle } from '../parts/use-title.js';
import { useLanguage, useWords } from '../words/index.js';

interface GlossaryProps<Key extends string> {
  readonly title: string;
  readonly entries: Readonly<Record<Key, { readonly ru: string; readonly en: string }>>;
  readonly meanings: Readonly<Record<Key, string>>;
  readonly mark?: (key: Key) => ComponentChildren;
}

/** The words of the ontology: as people say them, as queries write them, what they mean. */
function Glossary<Key extends string>({ title, entries, meanings, mark }: GlossaryProps<Key>): JSX.Element {
  const language = useLanguage();
  const { about } = useWords();
  return (
    <section>
      <h2>{title}</h2>
      <div class="table-scroll" role="region" aria-label={title} tabIndex={0}>
        <table class="glossary">
          <thead>
            <tr>{mark && <th scope="col">{about.line}</th>}<th scope="col">{about.word}</th><th scope="col">{about.code}</th><th scope="col">{about.meaning}</th></tr>
          </thead>
          <tbody>
            {(Object.keys(entries) as Key[]).map((key) => (
              <tr key={key}>{mark && <td>{mark(key)}</td>}<th scope="row">{entries[key][language]}</th><td><code>{key}</code></td><td>{meanings[key]}</td></tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Figures({ coverage }: { readonly coverage: Coverage }): JSX.Element {
  const language = useLanguage();
  const { about, counts, home } = useWords();
  return (
    <>
      <ul class="figures">
        <li>{counts.documents(coverage.documents)}</li>
        <li>{counts.claims(coverage.claims)}</li>
        <li>{home.entities(coverage.entities)}</li>
        <li>{home.relationships(coverage.relationships)}</li>
      </ul>
      {coverage.firstDate && <p>{about.period}: {formatPeriod(coverage.firstDate, coverage.lastDate, language)}</p>}
    </>
  );
}

export function About(): JSX.Element {
  const { about, meanings } = useWords();
  const answered = useQuery<{ about: Coverage | null }>(ABOUT);
  useTitle(about.title);
  return (
    <div class="column">
      <h1 tabIndex={-1}>{about.title}</h1>
      <p class="lead">{about.note}</p>
      <Glossary<Status> title={about.statuses} entries={STATUSES} meanings={meanings.statuses} mark={(status) => <LineSample status={status} />} />
      <Glossary<ClaimType> title={about.types} entries={CLAIM_TYPES} meanings={meanings.types} />
      <Glossary<EntityKind> title={about.kinds} entries={ENTITY_KINDS} meanings={meanings.kinds} />
      <QueryState answered={answered}>{({ about: coverage }) => coverage && <Figures coverage={coverage} />}</QueryState>
      <p>{about.api} <a href="./graphql">{about.openApi}</a></p>
    </div>
  );
}
