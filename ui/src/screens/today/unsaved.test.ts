// Where the words of a form that were not saved are gone on with.
import { expect, it } from 'vitest';
import { placeOf, unsavedWords } from './unsaved';

it.each([
  ['line:n', { name: 'today' }],
  ['outcome:d', { name: 'decisions' }],
  ['case:n', { name: 'signals' }],
  ['report:day:x', { name: 'reports', params: { day: 'x' } }],
  ['report:decision:x', { name: 'reports', params: { kind: 'decision', of: 'x' } }],
  ['report:summary', { name: 'reports', params: { kind: 'summary' } }],
  ['day:x', { name: 'days', id: 'x' }],
  ['day:new', { name: 'days' }],
  ['day:new:at-Billing', { name: 'days' }],
  ['day:new:today', { name: 'today' }],
  ['day:x:today', { name: 'today' }],
  ['headline:x:keep', { name: 'debrief', id: 'x' }],
  ['answer:x', { name: 'asks', id: 'x' }],
])('%s', (key, place) => {
  expect(placeOf({ key })).toEqual(place);
});

it('says which form it was, and nothing of one that is not known', () => {
  const draft = { text: '{"headline":" Two lines ","namesWaived":"x"}', counter: 1, started_at: null, seen: null };
  expect(unsavedWords({ ...draft, key: 'report:day:x' })).toBe('Unsaved words of a report: “Two lines”');
  expect(unsavedWords({ ...draft, key: 'nothing:x' })).toBe(null);
});
