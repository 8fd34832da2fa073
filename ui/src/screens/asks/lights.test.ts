import { lightOf } from '../../lib/lights';
import { describe, expect, it } from 'vitest';
import type { AskRow } from '../../generated/api';
import { counted, steady } from './lights';

const ask = (id: string, light = 'new') => ({ id, light }) as AskRow;

describe('lights', () => {
  it('are counted, and an unknown one is new', () => {
    expect(counted([ask('a', 'green'), ask('b', 'red'), ask('c'), ask('d', 'violet')])).toEqual({ new: 2, yellow: 0, green: 1, red: 1 });
    expect(lightOf('yellow')).toBe('yellow');
  });
});

describe('the order of a list', () => {
  it('stays while lights change, and what is new comes first', () => {
    const rows = [ask('c'), ask('new'), ask('a', 'green'), ask('b')];
    expect(steady(['a', 'b', 'c'], rows).map((row) => row.id)).toEqual(['new', 'a', 'b', 'c']);
  });

  it('is the core’s when nothing was shown before, and leaves what is gone', () => {
    expect(steady([], [ask('b'), ask('a')]).map((row) => row.id)).toEqual(['b', 'a']);
    expect(steady(['gone', 'a'], [ask('a')]).map((row) => row.id)).toEqual(['a']);
  });
});
