// Notes by hour, and which one ↑ edits.
import { describe, expect, it } from 'vitest';
import type { Note } from '../../generated/api';
import { byHour, lastWritten } from './hours';

const note = (id: string, happened_at: string | null, recorded_at = happened_at) => ({ id, happened_at, recorded_at, precision: 'minute' }) as Note;
const ids = (notes: Note[]) => notes.map((one) => one.id);

describe('hours', () => {
  it('hold what happened in them, in order', () => {
    const hours = byHour([note('a', '2026-10-14T09:58:00+02:00'), note('b', '2026-10-14T10:01:00+02:00'), note('c', '2026-10-14T10:59:00+02:00')]);
    expect(hours.map((hour) => [hour.hour, ids(hour.notes)])).toEqual([['09', ['a']], ['10', ['b', 'c']]]);
  });

  it('of two dates are apart', () => {
    expect(byHour([note('a', '2026-10-14T23:10:00Z'), note('b', '2026-10-15T23:10:00Z')])).toHaveLength(2);
  });

  it('do not take noon for the time of a whole day', () => {
    expect(byHour([{ ...note('a', '2026-10-14T12:00:00Z'), precision: 'day' }]).map((hour) => hour.hour)).toEqual(['']);
  });

  it('take a note without a time', () => {
    expect(byHour([note('a', null)]).map((hour) => hour.hour)).toEqual(['']);
  });
});

describe('the last written', () => {
  it('is by when it was written down, not by when it happened', () => {
    expect(lastWritten([note('late', '2026-10-14T08:00:00Z', '2026-10-14T12:00:00Z'), note('b', '2026-10-14T11:00:00Z')])?.id).toBe('late');
    expect(lastWritten([])).toBeNull();
  });
});
