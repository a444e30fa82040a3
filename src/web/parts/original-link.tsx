import type { JSX } from 'preact';
import { webAddress } from '../format/web-address.js';

/** The place where a document was published; an address that is none of the web is shown but leads nowhere. */
export function OriginalLink({ url }: { readonly url: string }): JSX.Element {
  const address = webAddress(url);
  return address ? <a href={address.href} rel="noreferrer noopener" target="_blank">{address.host}</a> : <span>{url}</span>;
}
