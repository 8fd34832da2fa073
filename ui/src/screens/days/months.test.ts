import { expect, test } from 'vitest';
import type { Day } from '../../generated/api';
import { byMonth, called, counts, isOpen } from './months';

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

test('a day is found by any beginning of its words', () => {
  expect(called('Billing Wed 14 Oct Torben', 'bil 14')).toBe(true);
  expect(called('Kesselbrück', 'kesselbru')).toBe(true);
  expect(called('Billing Wed 14 Oct', 'claims')).toBe(false);
  expect(called('Billing 2020-01-14', '2020-01')).toBe(true);
  expect(called('Billing 2020-01-14', '2020-01-01')).toBe(false);
  expect(called('Desk-4', 'desk 4')).toBe(true);
});

test('only a day of today or last night that has not ended is open', () => {
  const today = '2026-11-01';
  expect(isOpen({ date: '2026-11-01', ended_at: null, hours: 0.2 }, today)).toBe(true);
  expect(isOpen({ date: '2026-10-31', ended_at: null, hours: 7 }, today)).toBe(true);
  expect(isOpen({ date: '2026-10-30', ended_at: null, hours: 7 }, today)).toBe(false);
  expect(isOpen({ date: '2026-11-01', ended_at: null, hours: null }, today)).toBe(false);
  expect(isOpen({ date: '2026-11-01', ended_at: '2026-11-01T12:00:00Z', hours: 3 }, today)).toBe(false);
});
