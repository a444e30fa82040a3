/** The page's colours and typeface, which a canvas does not inherit. */
export interface Theme {
  readonly ink: string;
  readonly ground: string;
  readonly edge: string;
  readonly faded: string;
  readonly accent: string;
  readonly sans: string;
  /** By number: the grey of the rest, then the groups' colours. */
  readonly hues: readonly string[];
}

const HUES = 10;

export function readTheme(): Theme {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: read('ink'), ground: read('raised'), edge: read('graph-edge'), faded: read('graph-faded'), accent: read('accent'), sans: read('sans'),
    hues: Array.from({ length: HUES }, (_, i) => read(`hue-${i}`)),
  };
}

const DARK = matchMedia('(prefers-color-scheme: dark)');

/** Calls when the reader's system turns light or dark; the result ends it. */
export function onThemeChange(call: () => void): () => void {
  DARK.addEventListener('change', call);
  return () => { DARK.removeEventListener('change', call); };
}
