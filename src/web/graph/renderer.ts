import Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import { createLabels, type Label } from './labels.js';
import { startingPositions, startLayout } from './layout.js';
import { edgesOf, place, withoutEdges, type Network } from './network.js';
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
  /** What is drawn now: while a large graph is laid out, its nodes alone. */
  readonly drawn: Network;
  readonly theme: Theme;
  /** The names that are drawn now. */
  readonly labels: readonly Label[];
}

/** From here on lines are left out while the picture moves or is laid out, and nothing fades under the pointer, so that all stays smooth. */
const MANY_EDGES = 8_000;

/** Up to here lines are thick. */
const FEW_EDGES = 400;

/** Of how many at most all names are shown, where some stand out. */
const NAMED = 40;

const FOCUS_RATIO = 0.35;

/** Draws the graph into the container and lays it out. @throws where the browser has no WebGL */
export function startRenderer(container: HTMLElement, graph: Network, { onOpen, onLayout }: RendererOptions): Renderer {
  let theme = readTheme();
  let focused: string | undefined;
  let hovered: string | undefined;
  let centre: string | undefined;
  let hueOf: (id: string) => number = () => 0;
  let bright: ReadonlySet<string> | undefined;
  const isLarge = graph.size > MANY_EDGES;
  let drawn: Network = isLarge ? withoutEdges(graph) : graph;
  const edgeSize = isLarge ? 0.6 : graph.size > FEW_EDGES ? 1.2 : 2;
  const labels = createLabels(() => theme);
  const sigma: Sigma = new Sigma(drawn, container, {
    labelFont: theme.sans, labelSize: 12.5, labelWeight: '500', labelRenderedSizeThreshold: 2.5, labelDensity: 1, labelGridCellSize: 60,
    defaultDrawNodeLabel: labels.draw, defaultDrawNodeHover: labels.drawHovered,
    hideEdgesOnMove: isLarge, minCameraRatio: 0.01, maxCameraRatio: 4, minEdgeThickness: 0.5, stagePadding: 40, zIndex: true, allowInvalidContainer: true,
    nodeReducer: (id, data) => (!bright || bright.has(id)
      ? { ...data, color: theme.hues[hueOf(id)]!, ...(bright && { zIndex: 1, forceLabel: bright.size < NAMED }) }
      : { ...data, color: theme.faded, label: '', zIndex: 0 }),
    edgeReducer: (edge, data) => {
      const own = centre !== undefined && graph.hasExtremity(edge, centre);
      return { ...data, size: edgeSize, color: own ? theme.accent : theme.edge, hidden: bright !== undefined && !own };
    },
  });
  const camera = sigma.getCamera();
  const redraw = (): void => { sigma.scheduleRefresh(); };
  const placeOf = (id: string | undefined): Pick<CameraState, 'x' | 'y' | 'ratio'> | undefined => {
    const node = id === undefined ? undefined : sigma.getNodeDisplayData(id);
    return node && { x: node.x, y: node.y, ratio: FOCUS_RATIO };
  };
  const light = (): void => {
    centre = hovered ?? focused;
    bright = centre !== undefined && graph.hasNode(centre) ? new Set([centre, ...graph.neighbors(centre)]) : undefined;
    redraw();
  };
  const hover = (id: string | undefined): void => {
    hovered = id;
    container.classList.toggle('pointing', id !== undefined);
    if (!isLarge) light();
  };
  sigma.on('beforeRender', () => { labels.clear(); });
  sigma.on('clickNode', ({ node }) => { onOpen(node); });
  sigma.on('enterNode', ({ node }) => { hover(node); });
  sigma.on('leaveNode', () => { hover(undefined); });
  const stopTheme = onThemeChange(() => { theme = readTheme(); redraw(); });
  const stopLayout = startLayout(startingPositions(graph.mapNodes((_, { region }) => region)), edgesOf(graph), ({ positions, done }) => {
    if (done === 1) drawn = graph;
    place(drawn, positions);
    if (sigma.getGraph() === drawn) sigma.refresh();
    else sigma.setGraph(drawn);
    const target = placeOf(focused);
    if (target) camera.setState(target);
    onLayout(done);
  });
  return {
    sigma,
    get theme() { return theme; },
    get drawn() { return drawn; },
    labels: labels.shown,
    focus: (id) => {
      focused = id;
      light();
      const target = placeOf(id);
      if (target) void camera.animate(target);
    },
    recolour: (by) => {
      hueOf = by;
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
