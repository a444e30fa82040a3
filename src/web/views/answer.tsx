import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Answer, AnswerSentence } from '../api/types.js';
import { formatDate } from '../format/date.js';
import { Link } from '../navigation.js';
import { EvidenceButton } from '../parts/evidence-button.js';
import { useLanguage, useWords } from '../words/index.js';

/** How many sentences are shown before the reader asks for all. */
const SHOWN = 20;

/** The documents that a sentence rests on, each with one of its claims. */
function sourcesOf({ claims }: AnswerSentence): AnswerSentence['claims'] {
  return [...new Map(claims.map((claim) => [claim.evidence.document.id, claim])).values()];
}

function Sources({ sentence }: { readonly sentence: AnswerSentence }): JSX.Element {
  const language = useLanguage();
  const { briefly } = useWords();
  const sources = sourcesOf(sentence);
  return (
    <p class="sources">
      {sources.map(({ id, evidence: { document } }) => (
        <span key={id}>
          <Link to={{ name: 'document', id: document.id, claim: id }} lang="ru">{document.title ?? document.name}</Link>
          {document.date && <>, <time dateTime={document.date}>{formatDate(document.date, language)}</time></>}
        </span>
      ))}
      <EvidenceButton ids={sentence.claims.map(({ id }) => id)} of={sentence.text}>{briefly(sources.length)}</EvidenceButton>
    </p>
  );
}

function Sentence({ sentence }: { readonly sentence: AnswerSentence }): JSX.Element {
  const [first] = sentence.claims;
  return (
    <li>
      <p class="answer-sentence">{sentence.text}</p>
      {first && <blockquote lang="ru">{first.evidence.quote}</blockquote>}
      {first && <Sources sentence={sentence} />}
    </li>
  );
}

/** An answer in sentences, each with the words and the documents that it rests on. */
export function AnswerText({ answer: { sentences, near } }: { readonly answer: Answer }): JSX.Element {
  const { ask } = useWords();
  const [all, setAll] = useState(false);
  const told = sentences.length > 0 ? sentences : near;
  const shown = all ? told : told.slice(0, SHOWN);
  const rest = told.length - shown.length;
  return (
    <section class="answer">
      {sentences.length === 0 && <p class="notice">{ask.silent}</p>}
      {near.length > 0 && <p>{ask.near}</p>}
      <ol>{shown.map((sentence, i) => <Sentence key={i} sentence={sentence} />)}</ol>
      {rest > 0 && <button type="button" class="button small" onClick={() => { setAll(true); }}>{ask.more(rest)}</button>}
    </section>
  );
}
