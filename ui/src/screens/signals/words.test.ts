import { describe, expect, it } from 'vitest';
import type { Signal } from '../../generated/api';
import { lookedAt, nameOf, periodWords, timeWords } from './words';

const word = (text: string) => ({ word: text, here: 1, everywhere: 1 });
const signal = (id: string, ...members: string[]) => ({ id, members: members.map((note) => ({ id: note })) }) as unknown as Signal;

describe('a signal', () => {
  it('is named by the words its notes share most', () => {
    expect(nameOf({ words: [word('headset'), word('cushion'), word('pad'), word('foam')] })).toBe('headset, cushion, pad');
    expect(nameOf({ words: [] })).toBe('');
  });

  it('says since when', () => {
    expect(timeWords({ since: '2020-03-02', until: '2020-05-01' })).toMatch(/2 Mar.* to .*1 May|Mar 2.* to .*May 1/);
    expect(timeWords({ since: '2020-03-02', until: '2020-03-02' })).not.toMatch(/ to /);
    expect(timeWords({ since: '', until: '' })).toBe('no dates');
  });

  it('has months, quarters or years in its table', () => {
    expect(periodWords('2026-03')).toBe('March 2026');
    expect(periodWords('2026-Q2')).toBe('2/2026');
    expect(periodWords('2026')).toBe('2026');
  });
});

describe('after a correction', () => {
  const all = [signal('a', 'a', 'b'), signal('c', 'c', 'd')];

  it('the signal that was looked at stays', () => {
    expect(lookedAt(all, 'c', 0)?.id).toBe('c');
    expect(lookedAt(all, 'd', 0)?.id).toBe('c');
  });

  it('the one in its place follows when it is gone', () => {
    expect(lookedAt(all, 'gone', 1)?.id).toBe('c');
    expect(lookedAt(all, 'gone', 7)?.id).toBe('c');
    expect(lookedAt([], null, 0)).toBeUndefined();
  });
});
