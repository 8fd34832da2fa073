// Pieces of the strip lie one after the other, with gaps where nothing was timed.
import { describe, expect, it } from 'vitest';
import type { Stretch } from '../../generated/api';
import { besideOf, hasHandle, later, pixelOf, reachOf, rowOf, widthsOf, withEdge, type Side } from './strip';

const at = (clock: string) => `2026-10-14T${clock}:00.000+02:00`;
const stretch = (id: string, from: string, to: string | null, kind = 'activity'): Stretch => ({
  id, kind, code: 'talk', mode: null, started_at: at(from), ended_at: to === null ? null : at(to), source: null, resumed: null, auto_closed: false,
});

describe('the row', () => {
  it('is empty for an empty strip', () => expect(rowOf([], at('10:00'))).toEqual([]));

  it('has stretches and gaps, and what runs reaches until now', () => {
    const row = rowOf([stretch('a', '09:00', '09:10'), stretch('b', '09:20', null)], at('09:50'));
    expect(row.map((piece) => [piece.stretch?.id ?? 'gap', piece.from, piece.seconds])).toEqual([['a', 0, 600], ['gap', 600, 600], ['b', 1200, 1800]]);
  });

  it('leaves out what lies beside, which is placed in shares', () => {
    const strip = [stretch('a', '09:00', '10:00'), stretch('p', '09:15', '09:30', 'parallel')];
    expect(rowOf(strip, at('10:00')).map((piece) => piece.stretch?.id)).toEqual(['a']);
    expect(besideOf(strip, at('10:00'))).toMatchObject([{ left: 0.25, width: 0.25 }]);
  });
});

describe('a row for fingers', () => {
  const sum = (widths: readonly number[]) => widths.reduce((all, one) => all + one, 0);

  it('is filled by time where every piece is wide enough', () => expect(widthsOf([600, 1200], 900, 44)).toEqual([300, 600]));

  it('takes what the narrow ones need from the others', () => {
    const widths = widthsOf([10, 3000, 3000, 400], 800, 44);
    expect(widths[0]).toBe(44);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(44);
    expect(sum(widths)).toBeCloseTo(800);
  });

  it('grows beyond the width when there are too many', () => {
    const widths = widthsOf(Array.from({ length: 40 }, () => 420), 740, 44);
    expect(Math.min(...widths)).toBe(44);
    expect(sum(widths)).toBe(40 * 44);
  });

  it('has what lies beside under its own time', () => {
    const row = rowOf([stretch('a', '09:00', '09:10'), stretch('b', '09:10', '10:00')], at('10:00'));
    const widths = [100, 300];
    expect([0, 300, 600, 2100, 3600].map((second) => pixelOf(second, row, widths))).toEqual([0, 50, 100, 250, 400]);
  });
});

describe('a moment later', () => {
  it.each([['2026-10-14T09:59', 90, '2026-10-14T10:00:30'], ['2026-10-14T00:00', -30, '2026-10-13T23:59:30'], ['2026-12-31T23:59', 61, '2027-01-01T00:00:01']])('%s and %i s', (moment, seconds, clock) => {
    expect(later(`${moment}:00.000+02:00`, seconds)).toBe(`${clock}.000+02:00`);
  });
});

describe('edges', () => {
  const strip = [
    stretch('a', '09:00', '09:10'), stretch('p', '09:05', '09:20', 'parallel'), stretch('b', '09:10', '09:30'),
    stretch('c', '09:40', '09:50'), stretch('d', '09:50', null), stretch('q', '09:52', null, 'parallel'),
  ];
  const now = at('10:00');
  const reach = (id: string, side: Side) => reachOf(strip, id, side, now);

  it('can be dragged at both ends of the row, beside gaps and beside the row; a shared one has one handle, what runs has no end', () => {
    const handles = strip.flatMap((one) => (['start', 'end'] as const).filter((side) => hasHandle(strip, one, side)).map((side) => `${one.id} ${side}`));
    expect(handles).toEqual(['a start', 'a end', 'p start', 'p end', 'b end', 'c start', 'c end', 'q start']);
  });

  it('go no further than what lies beside, and never into the future', () => {
    expect(reach('a', 'start')).toEqual({ least: -7200, most: 599 });
    expect(reach('a', 'end')).toEqual({ least: -599, most: 1199 });
    expect(reach('b', 'end')).toEqual({ least: -1199, most: 600 });
    expect(reach('c', 'start')).toEqual({ least: -600, most: 599 });
    expect(reach('d', 'end')).toBeNull();
    expect(reachOf(strip.slice(0, 4), 'c', 'end', '2026-10-14T10:00:00.700+02:00')?.most).toBe(600);
    expect(reach('p', 'end')).toEqual({ least: -899, most: 2400 });
    expect(reach('p', 'start')).toEqual({ least: -7500, most: 899 });
  });

  it('are drawn where they were dragged to, and a shared one moves for both', () => {
    const drawn = (id: string, side: Side, seconds: number) => rowOf(withEdge(strip, { id, side, seconds }), now).map((piece) => `${piece.stretch?.id ?? 'gap'} ${piece.seconds}`);
    expect(drawn('a', 'end', 60)).toEqual(['a 660', 'b 1140', 'gap 600', 'c 600', 'd 600']);
    expect(drawn('c', 'start', -60)).toEqual(['a 600', 'b 1200', 'gap 540', 'c 660', 'd 600']);
    expect(drawn('a', 'start', -600)).toEqual(['a 1200', 'b 1200', 'gap 600', 'c 600', 'd 600']);
    expect(besideOf(withEdge(strip, { id: 'p', side: 'end', seconds: 900 }), now)[0]?.width).toBe(0.5);
  });
});
