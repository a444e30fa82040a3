import type { Measure } from './text.js';

const FAMILY = getComputedStyle(document.documentElement).getPropertyValue('--sans');
const canvas = document.createElement('canvas').getContext('2d');
const widths = new Map<string, number>();

/** Measures text in the page's typeface as it is drawn; `font` is a weight and a size: `600 13px`. */
export const measureIn = (font: string): Measure => (text) => {
  const key = `${font}|${text}`;
  const known = widths.get(key);
  if (known !== undefined || !canvas) return known ?? text.length * 8;
  canvas.font = `${font} ${FAMILY}`;
  const { width } = canvas.measureText(text);
  widths.set(key, width);
  return width;
};
