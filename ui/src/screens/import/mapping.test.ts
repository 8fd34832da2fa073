import { expect, test } from 'vitest';
import { chosen, hasWords, searchFor, size } from './mapping';

const guessed = [
  { column: 'note', field: 'text' },
  { column: 'desk', field: 'team' },
  { column: 'misc', field: '' },
];

test('a field moves from the column that had it', () => {
  expect(chosen(guessed, 'misc', 'team')).toEqual([
    { column: 'note', field: 'text' },
    { column: 'desk', field: '' },
    { column: 'misc', field: 'team' },
  ]);
});

test('several columns can give the words', () => {
  expect(chosen(guessed, 'misc', 'text').filter((c) => c.field === 'text').length).toBe(2);
});

test('any number of columns may be kept with the observation', () => {
  expect(chosen(guessed, 'desk', '').filter((c) => c.field === '').length).toBe(2);
});

test('without words nothing can be logged', () => {
  expect(hasWords(guessed)).toBe(true);
  expect(hasWords(chosen(guessed, 'note', ''))).toBe(false);
});

test('sizes are said in a unit one would say', () => {
  expect(size(999)).toEqual({ value: 999, unit: 'byte' });
  expect(size(12_345)).toEqual({ value: 12.345, unit: 'kilobyte' });
  expect(size(2_500_000).unit).toBe('megabyte');
});

test('what was imported is found by its team, or by the file', () => {
  const row = (cells: string[], rejected: string | null = null) => ({ line: 2, cells, rejected });
  const rows = [row(['x', 'Sales'], 'no date'), row(['y', ' Night shift '])];
  expect(searchFor({ name: 'notes.csv', columns: guessed, rows })).toBe('team:"Night shift"');
  expect(searchFor({ name: 'notes.csv', columns: [{ column: 'note', field: 'text' }], rows })).toBe('team:"Imported: notes.csv"');
});
