import { expect, test } from 'vitest';
import { ageing, daysBetween, daysLater, letterOf, nextMonday, placeAfter, step } from './places';

test('the card shown stays, else the next one takes its place', () => {
  expect(placeAfter(['a', 'b', 'c'], 'c', 0)).toBe(2);
  expect(placeAfter(['a', 'c'], 'b', 1)).toBe(1);
  expect(placeAfter(['a'], 'b', 1)).toBe(0);
  expect(placeAfter([], 'b', 3)).toBe(0);
});

test('steps end at both ends', () => {
  expect([step(0, -1, 3), step(2, 1, 3), step(0, 1, 3), step(0, 1, 0)]).toEqual([0, 2, 1, 0]);
});

test('days are counted over the end of summer time and of the year', () => {
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  expect(daysBetween('2026-12-31', '2026-12-30')).toBe(0);
  expect(daysBetween('', '2026-12-30')).toBe(0);
  expect(daysLater('2026-12-31', 1)).toBe('2027-01-01');
});

test('next week begins on Monday', () => {
  expect(nextMonday('2026-10-14')).toBe('2026-10-19');
  expect(nextMonday('2026-10-18')).toBe('2026-10-19');
  expect(nextMonday('2026-10-19')).toBe('2026-10-26');
});

test('suggestions have letters', () => {
  expect([0, 4].map(letterOf)).toEqual(['A', 'E']);
});

test('what waits a week is slow, a fortnight is stuck', () => {
  expect([0, 6, 7, 13, 14, 90].map(ageing)).toEqual(['fresh', 'fresh', 'slow', 'slow', 'stuck', 'stuck']);
});
