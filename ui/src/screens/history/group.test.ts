import { expect, test } from 'vitest';
import type { HistoryLine } from '../../generated/api';
import { byDay, continued, wordsFirst } from './group';

const line = (act: string, at: string) => ({ act, at }) as HistoryLine;

test('acts of one lived day stand together', () => {
  const days = byDay([line('c', '2026-10-15T09:00:00+02:00'), line('b', '2026-10-14T23:30:00+02:00'), line('a', '2026-10-14T08:00:00+02:00')]);
  expect(days.map((d) => [d.date, d.lines.length])).toEqual([
    ['2026-10-15', 1],
    ['2026-10-14', 2],
  ]);
});

test('an overlapping page adds only what is new', () => {
  const shown = [line('c', ''), line('b', '')];
  expect(continued(shown, [line('b', ''), line('a', '')]).map((l) => l.act)).toEqual(['c', 'b', 'a']);
});

test('an act begins with its words', () => {
  const fields = wordsFirst([{ field: 'basis' }, { field: 'day' }, { field: 'category' }, { field: 'raw' }]).map((change) => change.field);
  expect(fields).toEqual(['raw', 'category', 'basis', 'day']);
});
