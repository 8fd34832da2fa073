import { expect, test } from 'vitest';
import type { Hit, SearchAnswer } from '../../generated/api';
import { cursorAfter, grown, step, wantsMore } from './hits';

const hit = (id: string) => ({ note: { id } }) as Hit;
const answer = (...ids: string[]) => ({ hits: ids.map(hit) }) as SearchAnswer;

test('a hit that moved to the next page is shown once', () => {
  expect(grown([hit('a'), hit('b')], [hit('b'), hit('c')]).map((h) => h.note.id)).toEqual(['a', 'b', 'c']);
});

test('more is fetched shortly before the end, and not after it', () => {
  expect(wantsMore(10, 50, 200)).toBe(false);
  expect(wantsMore(36, 50, 200)).toBe(true);
  expect(wantsMore(49, 50, 50)).toBe(false);
});

test('the cursor stays on its note while one types', () => {
  expect(cursorAfter(answer('a', 'b'), 'b')).toBe(1);
  expect(cursorAfter(answer('a', 'b'), 'gone')).toBe(0);
  expect(cursorAfter(answer(), 'b')).toBe(-1);
});

test('the cursor stops at both ends', () => {
  expect(step(0, -1, 3)).toBe(0);
  expect(step(2, 1, 3)).toBe(2);
  expect(step(1, 1, 3)).toBe(2);
  expect(step(-1, 1, 0)).toBe(-1);
});
