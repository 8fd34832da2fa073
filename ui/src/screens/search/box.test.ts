import { expect, test } from 'vitest';
import { add, has, remove, removePainted, toggle, tokens } from './box';

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

test('a month is two tokens that come and go together', () => {
  const month = 'since:2026-10 until:2026-10';
  expect(add('copy', month)).toBe('copy since:2026-10 until:2026-10 ');
  expect(has('since:2026-10 copy', month)).toBe(false);
  expect(remove('since:2026-10 copy until:2026-10', month)).toBe('copy');
});

test('on takes out, off writes in', () => {
  expect(toggle('copy #tooling ', { token: '#tooling', on: true }, 'category', [])).toBe('copy ');
  expect(toggle('copy', { token: 'team:"night shift"', on: false }, 'team', [])).toBe('copy team:"night shift" ');
});

test('a value typed in another way is taken out where it is painted', () => {
  const spans = [{ start: 5, end: 7, token: 'category' }];
  expect(toggle('copy #w paste', { token: '#tooling', on: true }, 'category', spans)).toBe('copy paste');
  expect(removePainted('copy !2+', [{ start: 5, end: 8, token: 'impact' }], 'impact')).toBe('copy');
});
