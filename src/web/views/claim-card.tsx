import type { JSX } from 'preact';
import type { ClaimRow } from '../api/types.js';
import { formatCitation } from '../format/citation.js';
import { formatDate, formatPeriod } from '../format/date.js';
import { useLink } from '../navigation.js';
import { CopyButton } from '../parts/copy-button.js';
import { OriginalLink } from '../parts/original-link.js';
import { StatusLabel } from '../parts/status.js';
import { useLanguage, useWords } from '../words/index.js';

/** The sentence with the words that state the claim marked in it. */
function Quotation({ claim: { evidence: { quote, sentence } } }: { readonly claim: ClaimRow }): JSX.Element {
  const at = sentence.indexOf(quote);
  const [before, after] = at < 0 ? ['', ''] : [sentence.slice(0, at), sentence.slice(at + quote.length)];
  return <blockquote lang="ru">{before}<mark>{quote}</mark>{after}</blockquote>;
}

/** What the claim says beyond its ends. */
export function Particulars({ claim, product }: { readonly claim: ClaimRow; readonly product: boolean }): JSX.Element {
  const language = useLanguage();
  const { evidence } = useWords();
  const when = claim.date ? formatDate(claim.date, language) : formatPeriod(claim.from, claim.to, language);
  const particulars = [
    [evidence.product, product && claim.product], [evidence.role, claim.role], [evidence.topic, claim.topic], [evidence.quantity, claim.quantity],
    [evidence.value, claim.value], [evidence.says, claim.attribution],
  ].filter(([, value]) => value);
  return (
    <dl class="particulars">
      {particulars.map(([name, value]) => <div key={name}><dt>{name}</dt><dd lang="ru">{value}</dd></div>)}
      {when && <div><dt>{evidence.period}</dt><dd>{when}</dd></div>}
    </dl>
  );
}

export interface ClaimCardProps {
  readonly claim: ClaimRow;
  /** Whether the document is named, where that does not go without saying. */
  readonly source?: boolean;
}

/** One claim with all that an analyst needs to judge and cite it. */
export function ClaimCard({ claim, source = true }: ClaimCardProps): JSX.Element {
  const language = useLanguage();
  const { evidence } = useWords();
  const { document } = claim.evidence;
  const link = useLink({ name: 'document', id: document.id, claim: claim.id });
  return (
    <article class={claim.denied ? 'claim denied' : 'claim'}>
      <div class="claim-head">
        {claim.denied ? <span class="denied-mark">{evidence.deniedMark}</span> : claim.status && <StatusLabel status={claim.status} />}
      </div>
      <Quotation claim={claim} />
      {source && (
        <p class="claim-source">
          <a {...link} lang="ru">{document.title ?? document.name}</a>
          {document.date && <>, <time dateTime={document.date}>{formatDate(document.date, language)}</time></>}
          {document.url && <>, <OriginalLink url={document.url} /></>}
        </p>
      )}
      <Particulars claim={claim} product />
      <p class="claim-reading">
        {evidence.rule} <code>{claim.rule}</code> · {evidence.confidence.toLowerCase()} {claim.confidence.toLocaleString(language, { style: 'percent' })}
      </p>
      <p class="claim-tools"><CopyButton text={formatCitation(claim, language)}>{evidence.cite}</CopyButton> <CopyButton text={new URL(link.href, location.href).href}>{evidence.link}</CopyButton></p>
    </article>
  );
}
