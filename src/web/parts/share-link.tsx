import type { JSX } from 'preact';
import { formatAddress } from '../address.js';
import { useNavigation } from '../navigation.js';
import { useWords } from '../words/index.js';
import { CopyButton } from './copy-button.js';

/** Copies the address that reopens the view as it is. */
export function ShareLink(): JSX.Element {
  const { share } = useWords();
  const { address } = useNavigation();
  return <span class="share"><CopyButton text={new URL(formatAddress(address), location.href).href}>{share.link}</CopyButton></span>;
}
