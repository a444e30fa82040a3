import type { JSX } from 'preact';
import { CLAIM_TYPES } from '../../ontology/index.js';
import { arrowOf, type Statement } from '../format/claim.js';
import { useLanguage } from '../words/index.js';
import { EntityLink } from './entity-link.js';

/** Who does what to whom: the ends in one line, what is said of them in the next. */
export function StatementLines({ statement, products }: { readonly statement: Statement; readonly products: readonly string[] }): JSX.Element {
  const { type, subject, object } = statement;
  const verb = CLAIM_TYPES[type][useLanguage()];
  return (
    <>
      <div class="statement-ends"><EntityLink entity={subject} />{object && <> <span class="arrow">{arrowOf(type)}</span> <EntityLink entity={object} /></>}</div>
      <div class="statement-says"><span class="muted">{verb}</span>{products.length > 0 && <> <span lang="ru">{products.join(', ')}</span></>}</div>
    </>
  );
}
