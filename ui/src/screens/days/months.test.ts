import { expect, test } from 'vitest';
import type { Day } from '../../generated/api';
import { byMonth, clock, counts, typedClock } from './months';

const day = (date: string) => ({ date }) as Day;

test('days of a month stand together, newest month first as read', () => {
  expect(byMonth([day('2026-11-02'), day('2026-10-14'), day('2026-10-02')]).map((m) => [m.key, m.days.length])).toEqual([
    ['2026-11', 1],
    ['2026-10', 2],
  ]);
});

test('a bright spot is counted once, as a bright spot', () => {
  const found = counts([
    { category: 'tooling', polarity: 'strength' },
    { category: 'tooling', polarity: 'problem' },
    { category: null, polarity: 'problem' },
    { category: 'something new', polarity: 'problem' },
  ]);
  expect([found.strength, found.tooling, found.none]).toEqual([1, 1, 2]);
});

test('times are shown in the zone they were lived in', () => {
  expect(clock('2026-10-14T10:31:00.000+02:00')).toBe('10:31');
  expect(clock('2026-10-14T23:59:00Z')).toBe('23:59');
  expect(clock(null)).toBe('');
});

test.each([
  ['9:05', '09:05'],
  ['905', '09:05'],
  ['15.40', '15:40'],
  ['15h40', '15:40'],
  [' 00:00 ', '00:00'],
  ['24:00', null],
  ['9', null],
  ['12:60', null],
  ['soon', null],
])('typed %s is %s', (typed, time) => {
  expect(typedClock(typed)).toBe(time);
});
