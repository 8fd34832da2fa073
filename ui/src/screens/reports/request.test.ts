import { expect, test } from 'vitest';
import { draft, request, withPreset } from './request';

const today = '2026-11-23';

test('a day report waits for its day', () => {
  expect(request(draft(today), 'en')).toBeNull();
  expect(request({ ...draft(today), day: 'd1' }, 'en')).toMatchObject({ report: 'day', day: 'd1', from: null, teams: [] });
});

test('a summary has its dates and teams, and no day', () => {
  const summary = { ...draft(today), kind: 'summary' as const, day: 'd1', teams: ['t1'] };
  expect(request(summary, 'en')).toMatchObject({ report: 'summary', day: null, from: '2026-10-25', to: '2026-11-23', teams: ['t1'] });
  expect(request({ ...summary, from: '2026-12-01' }, 'en')).toBeNull();
});

test('only a summary can be passed on', () => {
  const passedOn = { ...draft(today), day: 'd1', edition: 'pass-on' as const };
  expect(request(passedOn, 'en')).toMatchObject({ report: 'day', edition: 'team' });
  expect(request({ ...passedOn, kind: 'summary' }, 'en')).toMatchObject({ report: 'summary', edition: 'pass-on' });
});

test('a preset sets the dates, other dates keep them', () => {
  const quarter = withPreset(draft(today), 'quarter', today);
  expect([quarter.from, quarter.to]).toEqual(['2026-10-01', '2026-12-31']);
  expect(withPreset(quarter, 'custom', today)).toMatchObject({ from: '2026-10-01', to: '2026-12-31', preset: 'custom' });
});
