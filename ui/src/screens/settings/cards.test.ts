import { expect, test } from 'vitest';
import { moved, questionsOf } from './cards';

test('a question is a line with words', () => {
  expect(questionsOf(' What waited?\n\n  Who helped? \n')).toEqual(['What waited?', 'Who helped?']);
  expect(questionsOf(' \n ')).toEqual([]);
});

test('a card moves by one place, and not beyond the ends', () => {
  const ids = ['a', 'b', 'c'];
  expect(moved(ids, 'c', -1)).toEqual(['a', 'c', 'b']);
  expect(moved(ids, 'a', 1)).toEqual(['b', 'a', 'c']);
  expect([moved(ids, 'a', -1), moved(ids, 'c', 1), moved(ids, 'x', 1)]).toEqual([ids, ids, ids]);
});
