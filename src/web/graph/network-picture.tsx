import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { entityView } from '../address.js';
import type { Overview } from '../api/types.js';
import { useNavigation } from '../navigation.js';
import { savePng, saveSvg } from '../picture/export.js';
import { useWords } from '../words/index.js';
import { networkOf } from './network.js';
import { startRenderer, type Renderer } from './renderer.js';
import { svgOf } from './svg.js';

export interface NetworkPictureProps {
  readonly title: string;
  readonly overview: Overview;
  readonly hueOf: (id: string) => number;
  readonly focus?: string | undefined;
}

const ZOOM = 1.6;

/** The whole graph in WebGL, which no keyboard walks: whoever shows it puts a table with the same beside it. */
export function NetworkPicture({ title, overview, hueOf, focus }: NetworkPictureProps): JSX.Element {
  const { overview: words, picture } = useWords();
  const { go } = useNavigation();
  const frame = useRef<HTMLDivElement>(null);
  const renderer = useRef<Renderer | undefined>(undefined);
  const [state, setState] = useState<number | 'failed'>(0);
  const graph = useMemo(() => networkOf(overview), [overview]);
  useEffect(() => {
    try {
      const started = startRenderer(frame.current!, graph, { onOpen: (id) => { go({ view: entityView(id) }); }, onLayout: setState });
      renderer.current = started;
      return () => { started.close(); };
    } catch {
      setState('failed');
      return undefined;
    }
  }, [graph]);
  useEffect(() => { renderer.current?.recolour(hueOf); }, [graph, hueOf]);
  useEffect(() => { renderer.current?.focus(focus); }, [graph, focus]);
  const svg = (): string => svgOf(renderer.current!);
  const tool = (label: string, text: string, press: () => void): JSX.Element => (
    <button type="button" class="tool" aria-label={label} title={label} disabled={state === 'failed'} onClick={press}>{text}</button>
  );
  return (
    <figure class="picture network">
      <div ref={frame} class="network-frame" role="img" aria-label={title}>
        {state === 'failed' && <p class="notice">{words.noWebGl}</p>}
      </div>
      <figcaption>
        <span class="muted">{words.hint}</span>
        {typeof state === 'number' && state < 1 && <progress value={state} aria-label={words.layout} />}
        <span class="tools">
          {tool(words.nearer, '+', () => { renderer.current?.zoom(ZOOM); })}
          {tool(words.farther, '−', () => { renderer.current?.zoom(1 / ZOOM); })}
          {tool(words.whole, words.wholeBriefly, () => { renderer.current?.reset(); })}
          {tool(picture.save('SVG'), picture.svg, () => { saveSvg(svg(), title); })}
          {tool(picture.save('PNG'), picture.png, () => void savePng(svg(), title))}
        </span>
      </figcaption>
    </figure>
  );
}
