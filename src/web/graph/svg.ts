import type { Renderer } from './renderer.js';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const rounded = (number: number): number => Math.round(number * 10) / 10;

/** What the reader sees of the graph now, as a file of its own: the nodes and lines within the frame, and the names that are shown. */
export function svgOf({ sigma, theme, labels, drawn: graph }: Renderer): string {
  const { width, height } = sigma.getDimensions();
  const at = new Map(graph.mapNodes((id, { x, y }) => [id, sigma.graphToViewport({ x, y })]));
  const within = (id: string): boolean => at.get(id)!.x > 0 && at.get(id)!.x < width && at.get(id)!.y > 0 && at.get(id)!.y < height;
  const lines = graph.mapEdges((edge, _, source, target) => {
    const { hidden, color } = sigma.getEdgeDisplayData(edge)!;
    if (hidden || !(within(source) || within(target))) return '';
    const [from, to] = [at.get(source)!, at.get(target)!];
    return `<path d="M${rounded(from.x)} ${rounded(from.y)}L${rounded(to.x)} ${rounded(to.y)}" stroke="${color}"/>`;
  });
  const nodes = graph.filterNodes(within).map((id) => {
    const { color, size } = sigma.getNodeDisplayData(id)!;
    return `<circle cx="${rounded(at.get(id)!.x)}" cy="${rounded(at.get(id)!.y)}" r="${rounded(sigma.scaleSize(size))}" fill="${color}"/>`;
  });
  const names = labels.map(({ text, x, y }) => `<text x="${rounded(x)}" y="${rounded(y)}">${escaped(text)}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`
    + `<rect width="100%" height="100%" fill="${theme.ground}"/><g>${lines.join('')}</g><g>${nodes.join('')}</g>`
    + `<g font-family="${escaped(theme.sans)}" font-size="12.5" font-weight="500" fill="${theme.ink}" stroke="${theme.ground}" stroke-width="3" paint-order="stroke">${names.join('')}</g></svg>`;
}
