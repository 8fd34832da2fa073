import { expect, test } from 'vitest';
import { headcountOf } from './team';

test.each([
  ['26', 26],
  [' 26 ', 26],
  [26, 26],
  ['', null],
  [null, null],
  ['about 20', undefined],
  ['-3', undefined],
  ['2.5', undefined],
])('a headcount typed as %j is %j', (typed, size) => {
  expect(headcountOf(typed)).toBe(size);
});
