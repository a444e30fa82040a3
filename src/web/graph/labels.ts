import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering';
import type { Theme } from './theme.js';

/** Pixels between a node and its name. */
const GAP = 4;

export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

export interface Labels {
  readonly draw: NodeLabelDrawingFunction;
  readonly drawHovered: NodeHoverDrawingFunction;
  /** Forgets the names of the last frame. */
  clear(): void;
  /** The names in the frame, by their left end and base line. */
  readonly shown: readonly Label[];
}

/** Where a name begins: to the right of its node, or to the left where only there is room within the frame. */
function leftOf({ canvas }: CanvasRenderingContext2D, x: number, size: number, width: number): number {
  const right = x + size + GAP;
  const left = x - size - GAP - width;
  return right + width > canvas.clientWidth && left > 0 ? left : right;
}

/** Draws names beside of their nodes, none over another, in a rim of the ground's colour so that lines behind do not cut them. */
export function createLabels(themeOf: () => Theme): Labels {
  const shown: Label[] = [];
  let taken: Rectangle[] = [];
  const write = (context: CanvasRenderingContext2D, { text, x, y }: Label): void => {
    const { ground, ink } = themeOf();
    context.lineJoin = 'round';
    context.lineWidth = 3.5;
    context.strokeStyle = ground;
    context.strokeText(text, x, y);
    context.fillStyle = ink;
    context.fillText(text, x, y);
  };
  return {
    shown,
    clear: () => {
      shown.length = 0;
      taken = [];
    },
    draw: (context, { label: text, size, x, y }, { labelSize, labelFont, labelWeight }) => {
      if (!text) return;
      context.font = `${labelWeight} ${labelSize}px ${labelFont}`;
      const { width } = context.measureText(text);
      const label = { text, x: leftOf(context, x, size, width), y: y + labelSize / 3 };
      const place = { left: label.x, right: label.x + width, y };
      if (taken.some((other) => Math.abs(other.y - y) < labelSize * 1.2 && place.left < other.right && other.left < place.right)) return;
      taken.push(place);
      shown.push(label);
      write(context, label);
    },
    drawHovered: (context, { label: text, size, x, y }, { labelSize, labelFont }) => {
      context.beginPath();
      context.arc(x, y, size + 2, 0, Math.PI * 2);
      context.lineWidth = 2;
      context.strokeStyle = themeOf().ink;
      context.stroke();
      context.font = `650 ${labelSize}px ${labelFont}`;
      const name = text ?? '';
      write(context, { text: name, x: leftOf(context, x, size, context.measureText(name).width), y: y + labelSize / 3 });
    },
  };
}
