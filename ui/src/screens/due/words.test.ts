import { expect, test } from 'vitest';
import { blindWords, weekdayName, whoWords } from './words';

const all = { weekdays: [], shifts: [], channels: [], shifts_unsaid: false, channels_unsaid: false };

test('blind spots are said in words', () => {
  const blind = { ...all, weekdays: [1, 5, 6, 7], shifts: ['late'], channels_unsaid: true };
  expect(blindWords({ last: '2026-10-14', blind })).toEqual(['Never on Monday or Friday.', 'Never at a weekend.', 'Never the shift late.', 'No visit says which channel it saw.']);
});

test('a team that nobody has visited, and one that was seen in full', () => {
  expect(blindWords({ last: null, blind: all })).toEqual(['Nobody has been here yet.']);
  expect(blindWords({ last: '2026-10-14', blind: all })).toEqual(['Seen on every weekday, in every shift and channel.']);
});

test('weeks begin on Monday', () => {
  expect([weekdayName(1), weekdayName(7, 'short')]).toEqual(['Monday', 'Sun']);
});

test('who goes there and when', () => {
  const dana = { leader: 'Dana', me: false, last: '2026-10-01', due_on: '2026-10-15', state: 'due' };
  expect(whoWords(dana)).toMatch(/^Dana: due since .*15/);
  expect(whoWords({ ...dana, me: true, due_on: null, state: 'never' })).toBe('Me: not been there yet');
});
