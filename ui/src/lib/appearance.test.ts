// Text size steps by 10 between 80 and 200.
import { expect, it } from 'vitest';
import { nextTextSize } from './appearance.svelte';

it.each<[number, -1 | 0 | 1, number]>([[100, 1, 110], [200, 1, 200], [80, -1, 80], [150, 0, 100]])('%i by %i is %i', (now, step, next) => {
  expect(nextTextSize(now, step)).toBe(next);
});
