import { expect, test } from 'vitest';
import { placed } from './strip-keys';

const KEYS = ['talk', 'hold', 'break'];

test.each([
  [0, 'admin', ['admin', 'hold', 'break']],
  [0, 'break', ['break', 'hold', 'talk']],
  [1, 'hold', KEYS],
  [3, 'admin', [...KEYS, 'admin']],
  [3, 'talk', ['hold', 'break', 'talk']],
  [1, '', ['talk', 'break']],
  [3, '', KEYS],
])('at place %i, “%s” gives %j', (place, code, codes) => {
  expect(placed(KEYS, place, code)).toEqual(codes);
});
