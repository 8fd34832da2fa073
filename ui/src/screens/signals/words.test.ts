import { describe, expect, it } from 'vitest';
import type { Signal } from '../../generated/api';
import { lookedAt, nameOf, periodWords, scopeWords, timeWords } from './words';

const word = (text: string) => ({ word: text, here: 1, everywhere: 1 });
const signal = (id: string, ...members: string[]) => ({ id, members: members.map((note) => ({ id: note })) }) as unknown as Signal;
/** Without the marks that keep directions of writing apart. */
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

describe('a signal', () => {
  it('is named by the words its notes share most', () => {
    expect(nameOf({ notes: 2, words: [word('headset'), word('cushion'), word('pad'), word('foam')] })).toBe('headset, cushion, pad');
    expect(nameOf({ notes: 9, words: [{ ...word('headset'), here: 9 }, { ...word('row'), here: 2 }, { ...word('pad'), here: 3 }] })).toBe('headset, pad');
    expect(nameOf({ notes: 0, words: [] })).toBe('Notes that mean the same');
  });

  it('says since when', () => {
    expect(timeWords({ since: '2020-03-02', until: '2020-05-01' })).toMatch(/2 Mar.* to .*1 May|Mar 2.* to .*May 1/);
    expect(timeWords({ since: '2020-03-02', until: '2020-03-02' })).not.toMatch(/ to /);
    expect(timeWords({ since: '', until: '' })).toBe('no dates');
  });

  it('says in one line how many, where, since when and how long', () => {
    const table = { periods: ['2020-03', '2020-04', '2020-05'], withheld: 1, rows: [{ team: 'Claims', cells: [1, null, 0], total: 4 }, { team: 'Retention', cells: [null, null, 0], total: null }, { team: 'Billing', cells: [2, 0, 0], total: 2 }, { team: null, cells: [3, null, 0], total: 6 }] };
    const said = plain(scopeWords({ ...signal('a', 'a'), notes: 6, hosts: 5, teams: 2, minutes: 7.4, since: '2020-03-02', until: '2020-03-02', table }));
    expect(said).toMatch(/^5 hosts · 2 teams · 6 notes · Claims: 4, Billing: 2 · .*March 2020: 3\) · 7 minutes named$/);
    expect(said).not.toMatch(/April|Retention/);
  });

  it('has months, quarters or years in its table', () => {
    expect(periodWords('2026-03')).toBe('March 2026');
    expect(periodWords('2026-Q2')).toBe('Q2 2026');
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
