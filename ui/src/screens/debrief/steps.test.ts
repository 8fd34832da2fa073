// The queue goes on with the card that took the place of the one settled.
import { describe, expect, it } from 'vitest';
import { leftOf, placeAfter } from './steps';

const cards = [{ key: 'gap:1', step: 'gaps' }, { key: 'gap:2', step: 'gaps' }, { key: 'help', step: 'thanks' }];

describe('the queue', () => {
  it('stays with the card that is shown', () => expect(placeAfter(cards, 'help', 0)).toBe(2));
  it('goes on where a card was settled', () => {
    expect(placeAfter(cards, 'gone', 1)).toBe(1);
    expect(placeAfter(cards, 'gone', 9)).toBe(2);
    expect(placeAfter([], 'gone', 1)).toBe(0);
  });
  it('counts what a step has left', () => expect([leftOf(cards, 'gaps'), leftOf(cards, 'asks')]).toEqual([2, 0]));
});
