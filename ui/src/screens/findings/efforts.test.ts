import { expect, test } from 'vitest';
import type { FindingRow } from '../../generated/api';
import { byEffort, columnsOf } from './efforts';

const row = (id: string, effort: string | null, state = 'open') => ({ id, effort, state }) as FindingRow;

test('easy before hard, nobody said after that, settled last', () => {
  const groups = byEffort([row('1', null), row('2', 'hard'), row('3', 'easy'), row('4', 'easy', 'settled'), row('5', 'easy')]);
  expect(groups.map((group) => [group.effort, group.rows.map((one) => one.id)])).toEqual([
    ['easy', ['3', '5']],
    ['hard', ['2']],
    ['none', ['1']],
    ['settled', ['4']],
  ]);
});
test('a board has all its columns, and what is settled is in none', () => {
  const columns = columnsOf([row('1', null), row('3', 'easy'), row('4', 'easy', 'settled')]);
  expect(columns.map((column) => [column.id, column.rows.map((one) => one.id)])).toEqual([['easy', ['3']], ['medium', []], ['hard', []], ['none', ['1']]]);
});
