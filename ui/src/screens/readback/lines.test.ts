// A read-back goes on where it was left.
import { describe, expect, it } from 'vitest';
import { firstPlace, nextPlace, unread } from './lines';

const of = (...verdicts: string[]) => verdicts.map((host_verdict) => ({ host_verdict }));

describe('lines read back', () => {
  it('begin with the first one not read', () => {
    expect(firstPlace(of('kept', 'struck', 'unread', 'unread'))).toBe(2);
    expect(firstPlace(of('kept', 'kept'))).toBe(1);
    expect(firstPlace([])).toBe(0);
  });

  it('end at the last line', () => {
    expect(nextPlace(0, 2)).toBe(1);
    expect(nextPlace(1, 2)).toBe(1);
    expect(nextPlace(0, 0)).toBe(0);
  });

  it('are counted while they have no verdict', () => expect(unread(of('kept', 'unread', 'corrected', 'unread'))).toBe(2));
});
