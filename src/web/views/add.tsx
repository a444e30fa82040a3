import type { JSX } from 'preact';

export function Add(): JSX.Element {
  return <div class="column" />;
}
