import { expect, test } from 'vitest';
import { pageSize, picture, zoomed } from './picture';

test('a page keeps its signs in the address', () => {
  const svg = '<svg viewBox="0 0 10 20"><text>50 % “größer” # & ★</text></svg>';
  const address = picture(svg);
  expect(address.startsWith('data:image/svg+xml')).toBe(true);
  expect(decodeURIComponent(address.slice(address.indexOf(',') + 1))).toBe(svg);
});

test('the size comes from the page, A4 otherwise', () => {
  expect(pageSize('<svg class="typst-doc" viewBox="0 0 612 792" width="612pt">')).toEqual({ width: 612, height: 792 });
  expect(pageSize('<svg>').width).toBeCloseTo(595.28);
  expect(pageSize('<svg viewBox="0 0 0 0">').height).toBeCloseTo(841.89);
});

test('zoom goes by steps and stops', () => {
  expect(zoomed(90, 1)).toBe(100);
  expect(zoomed(100, -1)).toBe(90);
  expect(zoomed(200, 1)).toBe(200);
  expect(zoomed(50, -1)).toBe(50);
});
