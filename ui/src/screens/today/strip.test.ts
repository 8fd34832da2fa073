// Pieces of the strip lie one after the other, with gaps where nothing was timed.
import { describe, expect, it } from 'vitest';
import type { Stretch } from '../../generated/api';
import { besideOf, clockAfter, pixelOf, rowOf, widthsOf } from './strip';

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
  it.each([[at('09:59'), 90, '10:00:30'], [at('00:00'), -30, '23:59:30'], [at('23:59'), 61, '00:00:01']])('%s and %i s', (moment, seconds, clock) => {
    expect(clockAfter(moment, seconds)).toBe(clock);
  });
});
