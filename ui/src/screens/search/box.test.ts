import { expect, test } from 'vitest';
import { add, has, remove, toggle, tokens } from './box';

test('a box is cut at spaces, but not inside quotes', () => {
  expect(tokens('copy  team:"night shift" "two words" !2+').map((t) => t.text)).toEqual(['copy', 'team:"night shift"', '"two words"', '!2+']);
});

test('an open quote runs to the end', () => {
  expect(tokens('slow "two wor').map((t) => t.text)).toEqual(['slow', '"two wor']);
});

test('positions count as the page does', () => {
  expect(tokens('日本 &crm')).toEqual([
    { start: 0, end: 2, text: '日本' },
    { start: 3, end: 7, text: '&crm' },
  ]);
});

test('a facet writes its token at the end, once, ready to type on', () => {
  expect(add('copy', '#tooling')).toBe('copy #tooling ');
  expect(add('copy #Tooling', '#tooling')).toBe('copy #Tooling');
  expect(add('', '!3')).toBe('!3 ');
});

test('taking a token out leaves the other words and no gap', () => {
  expect(remove('copy #tooling paste', '#tooling')).toBe('copy paste');
  expect(remove('copy #tooling ', '#tooling')).toBe('copy ');
  expect(remove('#tooling', '#TOOLING')).toBe('');
});

test('a longer token that begins alike is left alone', () => {
  expect(has('#tooling-room', '#tooling')).toBe(false);
  expect(remove('#tooling-room', '#tooling')).toBe('#tooling-room');
});

test('on takes out, off writes in', () => {
  expect(toggle('copy #tooling ', '#tooling', true)).toBe('copy ');
  expect(toggle('copy', 'team:"night shift"', false)).toBe('copy team:"night shift" ');
});
