import type { ComponentChildren, JSX } from 'preact';
import { ASK, HOME } from '../api/queries.js';
import type { Answer, ClaimRow, EntityRef, NamedEntity } from '../api/types.js';
import { useQuery } from '../api/use-query.js';
import { Link } from '../navigation.js';
import { EntityLink } from '../parts/entity-link.js';
import { SearchBox } from '../parts/search-box.js';
import { QueryState } from '../parts/states.js';
import { useTitle } from '../parts/use-title.js';
import { useWords } from '../words/index.js';
import { AnswerText } from './answer.js';

const FOUND = 50;
const EXAMPLES = 6;

interface Sample {
  readonly documents: { readonly nodes: readonly { readonly claims: { readonly nodes: readonly ClaimRow[] } | null }[] } | null;
}

/** Questions and names that this graph has an answer to, for one who does not know what to ask. */
function Examples(): JSX.Element | null {
  const { ask, search } = useWords();
  const answered = useQuery<Sample>(HOME);
  if (answered.state !== 'loaded') return null;
  const claims = (answered.data.documents?.nodes ?? []).flatMap(({ claims: rows }) => rows?.nodes ?? []);
  const [first] = claims.filter(({ object, denied }) => object && !denied);
  if (!first?.object) return null;
  const questions = ask.examples({ supplier: first.subject.name, buyer: first.object.name, product: first.product });
  const ends = claims.flatMap(({ subject, object }): EntityRef[] => (object ? [subject, object] : [subject]));
  const entities = [...new Map(ends.map((entity) => [entity.id, entity])).values()].slice(0, EXAMPLES);
  return (
    <>
      <p>{ask.does}</p>
      <ul class="found">{questions.map((question) => <li key={question}><Link to={{ name: 'search', text: question }}>{question}</Link></li>)}</ul>
      <p>{search.examples}</p>
      <ul class="found">{entities.map((entity) => <li key={entity.id}><EntityLink entity={entity} /></li>)}</ul>
    </>
  );
}

function Names({ entities }: { readonly entities: readonly NamedEntity[] }): JSX.Element {
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

function Nothing({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <div class="notice">{children}<Examples /></div>;
}

function NoName({ text }: { readonly text: string }): JSX.Element {
  const { search } = useWords();
  return <Nothing><p><strong>{search.nothing(text)}</strong></p><p>{search.advice}</p></Nothing>;
}

function Refused({ reason, entities }: { readonly reason: NonNullable<Answer['reason']>; readonly entities: readonly NamedEntity[] }): JSX.Element {
  const { ask } = useWords();
  return (
    <>
      <Nothing><p><strong>{ask.refused}</strong></p><p>{ask.reasons[reason]}</p></Nothing>
      {entities.length > 0 && <><p>{ask.names}</p><Names entities={entities} /></>}
    </>
  );
}

interface Found {
  readonly ask: Answer | null;
  readonly search: readonly NamedEntity[] | null;
}

const isQuestion = (text: string): boolean => text.trim().endsWith('?');

/** A question is answered; other texts are names, whole or begun. */
function Results({ found: { ask: answer, search }, text }: { readonly found: Found; readonly text: string }): JSX.Element {
  const entities = search ?? [];
  if (answer && answer.reason === null) return <AnswerText answer={answer} />;
  if (answer?.reason && isQuestion(text)) return <Refused reason={answer.reason} entities={entities} />;
  return entities.length > 0 ? <Names entities={entities} /> : <NoName text={text} />;
}

export function Search({ text }: { readonly text: string }): JSX.Element {
  const { search } = useWords();
  const answered = useQuery<Found>(ASK, { text, first: FOUND });
  const title = isQuestion(text) ? text : search.title(text);
  useTitle(title);
  return (
    <div class="column">
      <h1 tabIndex={-1}>{title}</h1>
      <SearchBox key={text} initial={text} large />
      <QueryState answered={answered}>{(found) => <Results key={text} found={found} text={text} />}</QueryState>
    </div>
  );
}
