import { expect, test } from 'vitest';
import { matches } from './find';

const row = 'Text size — How large words are, 80 to 200 per cent';

test.each([
  ['', true],
  ['text', true],
  ['siz tex', true],
  ['TEXT', true],
  ['  large ', true],
  ['xt', false],
  ['text colour', false],
])('typing “%s” finds the row: %s', (typed, found) => {
  expect(matches(row, typed)).toBe(found);
});

test('accents do not matter', () => {
  expect(matches('Thème', 'theme')).toBe(true);
  expect(matches('theme', 'thè')).toBe(true);
});
