import { expect, test } from 'vitest';
import { byKind } from './kinds';

test('teams and days return before the notes that were in them', () => {
  const list = [
    { kind: 'observation', id: 'o1' },
    { kind: 'shadow_day', id: 'd1' },
    { kind: 'observation', id: 'o2' },
    { kind: 'team', id: 't1' },
  ];
  expect(byKind(list)).toEqual([
    ['team', ['t1']],
    ['shadow_day', ['d1']],
    ['observation', ['o1', 'o2']],
  ]);
});
