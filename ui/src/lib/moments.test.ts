// Times are shown in the zone they were lived in, whatever zone this computer is in.
import { describe, expect, it, vi } from 'vitest';
import { clock, dateOf, dayWords, hourOf, minutesBetween, nowText, number } from './moments';

const MOMENT = '2026-10-14T10:31:00.000+02:00';

it('an empty sum is nought, without a sign', () => {
  expect([number(-0, 1), number(0), number(-1.25, 1)]).toEqual(['0', '0', '-1.3']);
});

describe('moments', () => {
  it('show the clock that was lived by', () => {
    expect([clock(MOMENT), hourOf(MOMENT), dateOf(MOMENT)]).toEqual(['10:31', '10', '2026-10-14']);
    expect([clock(null), hourOf(null), dateOf(null)]).toEqual(['', '', '']);
  });

  it('say dates in words, the year only when it is another', () => {
    expect(dayWords('2026-10-14', 'short', '2026-11-01')).toBe('Oct 14');
    expect(dayWords('2025-10-14', 'short', '2026-11-01')).toBe('Oct 14, 2025');
    expect(dayWords('no date')).toBe('no date');
  });

  it('write dates as the country of the person does, in the language spoken', () => {
    vi.stubGlobal('navigator', { languages: ['de-DE', 'en-GB', 'en'] });
    expect(dayWords('2026-10-14', 'short', '2026-11-01')).toBe('14 Oct');
    vi.unstubAllGlobals();
  });

  it('count whole minutes, never below 0', () => {
    expect(minutesBetween(MOMENT, '2026-10-14T08:33:30Z')).toBe(2);
    expect(minutesBetween(MOMENT, '2026-10-14T08:00:00Z')).toBe(0);
  });

  it('write now with its offset', () => {
    const now = new Date('2026-10-14T08:31:00.500Z');
    expect(Date.parse(nowText(now))).toBe(now.getTime());
    expect(nowText(now)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/);
  });
});
