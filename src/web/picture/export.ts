import { download } from '../parts/download.js';

/** What the page's style sheet gives a picture, which a file of its own must carry in itself. */
const CARRIED = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'font-family', 'font-size', 'font-weight', 'font-style'] as const;

/** Pixels of the saved picture for one of the screen. */
const SCALE = 2;

function carryStyle(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const property of CARRIED) to.setAttribute(property, style.getPropertyValue(property));
  [...from.children].forEach((child, i) => { carryStyle(child, to.children[i]!); });
}

/** The picture on the page's background as a file that needs nothing else. */
export function standalone(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  carryStyle(svg, copy);
  const ground = document.createElementNS(svg.namespaceURI, 'rect');
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: getComputedStyle(document.body).backgroundColor })) ground.setAttribute(name, value);
  copy.prepend(ground);
  for (const interactive of copy.querySelectorAll('.toggle, .reach')) interactive.remove();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return new XMLSerializer().serializeToString(copy);
}

/** Saves a picture, given as the text of an SVG file. */
export function saveSvg(svg: string, title: string): void {
  download(`${title}.svg`, new Blob([svg], { type: 'image/svg+xml' }));
}

export async function savePng(svg: string, title: string): Promise<void> {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  image.src = address;
  await image.decode();
  URL.revokeObjectURL(address);
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((content) => { if (content) download(`${title}.png`, content); });
}
