import type { JSX } from 'preact';
import { Link } from '../navigation.js';

/** Names of products as documents spell them, each leading to who makes and buys it. */
export function ProductLinks({ names }: { readonly names: readonly string[] }): JSX.Element {
  return <>{names.map((name, i) => <span key={name}>{i > 0 && ', '}<Link to={{ name: 'product', product: name }} class="product" lang="ru">{name}</Link></span>)}</>;
}
