import Sigma from 'sigma';
import { createLabels, type Label } from './labels.js';
import { startLayout } from './layout.js';
import { edgesOf, place, type Network } from './network.js';
import { onThemeChange, readTheme, type Theme } from './theme.js';

export interface RendererOptions {
  readonly onOpen: (id: string) => void;
  /** The part of the layout that is done, from 0 to 1. */
  readonly onLayout: (done: number) => void;
}

export interface Renderer {
  /** Fades all but the node and its neighbours, and moves there; undefined shows all. */
  focus(id: string | undefined): void;
  /** Nodes in new colours, by their numbers in the theme. */
  recolour(hueOf: (id: string) => number): void;
  /** Brings nearer (above 1) or farther. */
  zoom(factor: number): void;
  /** The whole graph. */
  reset(): void;
  close(): void;
  readonly sigma: Sigma;
  readonly theme: Theme;
  /** The names that are drawn now. */
  readonly labels: readonly Label[];
}

/** From here on lines are left out while the picture moves, so that it moves smoothly. */
const MANY_EDGES = 8_000;

/** Of how many at most all names are shown, where some stand out. */
const NAMED = 40;

const FOCUS_RATIO = 0.35;

/** Draws the graph into the container and lays it out. @throws where the browser has no WebGL */
export function startRenderer(container: HTMLElement, graph: Network, { onOpen, onLayout }: RendererOptions): Renderer {
  let theme = readTheme();
  let focused: string | undefined;
  let hovered: string | undefined;
  let bright: ReadonlySet<string> | undefined;
  const edgeSize = graph.size > MANY_EDGES ? 0.5 : 1;
  const labels = createLabels(() => theme);
  const sigma: Sigma = new Sigma(graph, container, {
    labelFont: theme.sans, labelSize: 12.5, labelWeight: '500', labelRenderedSizeThreshold: 4, labelDensity: 0.7, labelGridCellSize: 90,
    defaultDrawNodeLabel: labels.draw, defaultDrawNodeHover: labels.drawHovered,
    hideEdgesOnMove: graph.size > MANY_EDGES, minCameraRatio: 0.01, maxCameraRatio: 4, minEdgeThickness: 0.5, stagePadding: 40, zIndex: true, allowInvalidContainer: true,
    nodeReducer: (id, { hue, ...data }) => (!bright || bright.has(id)
      ? { ...data, color: theme.hues[hue as number]!, ...(bright && { zIndex: 1, forceLabel: bright.size < NAMED }) }
      : { ...data, color: theme.faded, label: '', zIndex: 0 }),
    edgeReducer: (edge, data) => {
      const inside = bright !== undefined && graph.extremities(edge).every((id) => bright!.has(id));
      return { ...data, size: inside ? 1.4 : edgeSize, color: inside ? theme.accent : theme.edge, hidden: bright !== undefined && !inside, zIndex: inside ? 1 : 0 };
    },
  });
  const camera = sigma.getCamera();
  const redraw = (): void => { sigma.scheduleRefresh(); };
  const light = (): void => {
    const centre = hovered ?? focused;
    bright = centre !== undefined && graph.hasNode(centre) ? new Set([centre, ...graph.neighbors(centre)]) : undefined;
    redraw();
  };
  const hover = (id: string | undefined): void => {
    hovered = id;
    container.classList.toggle('pointing', id !== undefined);
    light();
  };
  sigma.on('beforeRender', () => { labels.clear(); });
  sigma.on('clickNode', ({ node }) => { onOpen(node); });
  sigma.on('enterNode', ({ node }) => { hover(node); });
  sigma.on('leaveNode', () => { hover(undefined); });
  const stopTheme = onThemeChange(() => { theme = readTheme(); redraw(); });
  const stopLayout = startLayout(graph.order, edgesOf(graph), ({ positions, done }) => {
    place(graph, positions);
    redraw();
    onLayout(done);
  });
  return {
    sigma,
    get theme() { return theme; },
    labels: labels.shown,
    focus: (id) => {
      focused = id;
      light();
      const target = id === undefined ? undefined : sigma.getNodeDisplayData(id);
      if (target) void camera.animate({ x: target.x, y: target.y, ratio: FOCUS_RATIO });
    },
    recolour: (hueOf) => {
      graph.forEachNode((id, attributes) => { attributes.hue = hueOf(id); });
      redraw();
    },
    zoom: (factor) => void camera.animate({ ratio: camera.ratio / factor }),
    reset: () => void camera.animatedReset(),
    close: () => {
      stopLayout();
      stopTheme();
      sigma.kill();
    },
  };
}
