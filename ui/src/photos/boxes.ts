// Boxes over a picture, in its pixels: drawn, moved, made larger, always inside. What is NOT here: elements and events.
import type { PhotoArea } from '../generated/api';

/** Width and height of a picture. */
export interface Size {
  width: number;
  height: number;
}

/** No box is smaller, so that it can be seen and got hold of. */
const LEAST = 4;

const within = (value: number, low: number, high: number) => Math.max(low, Math.min(high, Math.round(value)));

/** The box, inside the picture. */
export function inside(box: PhotoArea, size: Size): PhotoArea {
  const width = within(box.width, Math.min(LEAST, size.width), size.width);
  const height = within(box.height, Math.min(LEAST, size.height), size.height);
  return { x: within(box.x, 0, size.width - width), y: within(box.y, 0, size.height - height), width, height };
}

/** A box in the middle, a fifth of the picture. */
export function middle(size: Size): PhotoArea {
  const [width, height] = [size.width / 5, size.height / 5];
  return inside({ x: (size.width - width) / 2, y: (size.height - height) / 2, width, height }, size);
}

/** The box between two corners, in any order. */
export function between(from: { x: number; y: number }, to: { x: number; y: number }, size: Size): PhotoArea {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)].map((x) => within(x, 0, size.width)) as [number, number];
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)].map((y) => within(y, 0, size.height)) as [number, number];
  return inside({ x: left, y: top, width: right - left, height: bottom - top }, size);
}

/** The box, moved. */
export function moved(box: PhotoArea, by: { x: number; y: number }, size: Size): PhotoArea {
  return inside({ ...box, x: box.x + by.x, y: box.y + by.y }, size);
}

/** The box with its lower right corner moved. */
export function sized(box: PhotoArea, by: { x: number; y: number }, size: Size): PhotoArea {
  const width = Math.max(1, Math.min(box.width + by.x, size.width - box.x));
  const height = Math.max(1, Math.min(box.height + by.y, size.height - box.y));
  return inside({ ...box, width, height }, size);
}

const ARROWS: Record<string, readonly [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** How far an arrow key moves: a fiftieth of the longer side, a pixel with Alt; `null` for other keys. */
export function step(key: string, fine: boolean, size: Size): { x: number; y: number } | null {
  const arrow = ARROWS[key];
  if (!arrow) return null;
  const far = fine ? 1 : Math.max(1, Math.round(Math.max(size.width, size.height) / 50));
  return { x: arrow[0] * far, y: arrow[1] * far };
}
