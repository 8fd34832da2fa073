import { expect, test } from 'vitest';
import { fault, period } from './periods';

test.each([
  ['week', '2026-11-22', '2026-11-16', '2026-11-22'],
  ['week', '2026-11-23', '2026-11-23', '2026-11-29'],
  ['days30', '2026-03-01', '2026-01-31', '2026-03-01'],
  ['quarter', '2026-11-30', '2026-10-01', '2026-12-31'],
  ['quarter', '2026-05-31', '2026-04-01', '2026-06-30'],
  ['last-quarter', '2026-01-31', '2025-10-01', '2025-12-31'],
  ['last-quarter', '2026-05-31', '2026-01-01', '2026-03-31'],
  ['year', '2028-02-29', '2028-01-01', '2028-12-31'],
] as const)('%s on %s runs from %s to %s', (preset, today, from, to) => {
  expect(period(preset, today)).toEqual({ from, to });
});

test('two dates are a period only in order', () => {
  expect(fault('2026-10-01', '2026-10-01')).toBeNull();
  expect(fault('', '2026-10-01')).toBe('reports-period-empty');
  expect(fault('2026-10-02', '2026-10-01')).toBe('reports-period-backwards');
});
