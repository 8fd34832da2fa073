import { expect, test } from 'vitest';
import { matching } from './tasks';
import { amountOf, namesOf } from './team';

const tasks = [
  { name: 'Answer questions about bills', about: 'Customer Service', times: null, minutes: null },
  { name: 'Open the counter', about: 'Bank Tellers', times: 1, minutes: 5 },
];

test('a task is found by words of its own and of its row', () => {
  expect(matching(tasks, 'service BILLS')).toEqual([tasks[0]]);
  expect(matching(tasks, ' ')).toEqual(tasks);
  expect(matching(tasks, 'teller bills')).toEqual([]);
});

test('amounts and lists as people type them', () => {
  expect([amountOf('2,5'), amountOf(''), amountOf('often')]).toEqual([2.5, null, undefined]);
  expect(namesOf(' early, late,,early ')).toEqual(['early', 'late']);
});
