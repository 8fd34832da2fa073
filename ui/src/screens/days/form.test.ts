import { expect, test } from 'vitest';
import type { Day } from '../../generated/api';
import { changed, faults, formOf, typedClock } from './form';

test.each([
  ['9:05', '09:05'],
  ['905', '09:05'],
  ['15.40', '15:40'],
  ['15h40', '15:40'],
  [' 00:00 ', '00:00'],
  ['24:00', null],
  ['9', null],
  ['12:60', null],
  ['soon', null],
])('typed %s is %s', (typed, time) => {
  expect(typedClock(typed)).toBe(time);
});

const billing = {
  team_name: 'Billing', leader_name: 'Ada', date: '2026-10-14', started_at: '2026-10-14T09:02:00.000+02:00', ended_at: null,
  question: '', channel: '', shift: '', act_of_help: '', surge: false,
} as unknown as Day;
const teams = [{ id: 't1', name: 'Billing' }, { id: 't2', name: 'Claims' }];

test('only what changed about a day is sent', () => {
  const before = formOf(billing, '');
  expect(changed({ ...before }, before, teams)).toEqual({});
  expect(changed({ ...before, team: 'claims', end: '15:40' }, before, teams)).toEqual({ team: 't2', ended_at: '15:40' });
  expect(changed({ ...before, start: '905' }, before, teams)).toEqual({ started_at: '2026-10-14 09:05' });
});

test('an end that is taken out opens the day again', () => {
  const before = formOf({ ...billing, ended_at: '2026-10-14T15:40:00.000+02:00' }, '');
  expect(changed({ ...before, end: '' }, before, teams)).toEqual({ ended_at: '' });
});

test('a new day may name a new team and stay open', () => {
  const form = changed({ ...formOf(null, '2026-11-23'), team: ' Night shift ', start: '22:00' }, null, teams);
  expect(form.team_name).toBe('Night shift');
  expect(form.started_at).toBe('2026-11-23 22:00');
  expect('ended_at' in form).toBe(false);
});

test('what is missing is said at its field', () => {
  expect(faults({ ...formOf(billing, ''), team: ' ', start: 'soon', date: '' })).toEqual({
    team: 'days-form-team-needed', start: 'days-form-bad-time', date: 'days-form-bad-date',
  });
  expect(faults(formOf(billing, ''))).toEqual({});
});
