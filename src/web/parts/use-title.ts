import { useEffect } from 'preact/hooks';
import { useWords } from '../words/index.js';

/** Names the browser's tab after the view. */
export function useTitle(title: string | undefined): void {
  const { name, tagline } = useWords();
  useEffect(() => { document.title = title ? `${title} — ${name}` : `${name}. ${tagline}`; }, [title, name]);
}
