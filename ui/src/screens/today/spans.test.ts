// Painting: nothing of the line is lost, paint moves with the words, the caret stays where the person has it.
import { describe, expect, it } from 'vitest';
import { change } from '../../lib/field-text';
import { piecesOf, plainDigit, shiftCaret, shiftSpans, tokenAt } from './spans';

const span = (start: number, end: number, token = 'tag') => ({ start, end, token });

describe('pieces', () => {
  it.each([['slow #crm !2', [span(5, 9), span(10, 12, 'impact')]], ['😀 #x', [span(3, 5)]], ['#x', [span(0, 99)]], ['', []], ['ab', [span(5, 9)]]])('of %s give the line back', (line, spans) => {
    expect(piecesOf(line, spans).map((piece) => piece.text).join('')).toBe(line);
  });

  it('carry the token of their span', () => {
    expect(piecesOf('a #b', [span(2, 4)])).toEqual([{ text: 'a ', token: null }, { text: '#b', token: 'tag' }]);
  });
});

describe('a change', () => {
  it.each([['abc', 'abXc', [2, 2, 3]], ['aaa', 'aaaa', [3, 3, 4]], ['abc', 'abc', [3, 3, 3]], ['', 'x', [0, 0, 1]], ['xyz', '', [0, 3, 0]]])('from %s to %s', (before, after, [start, beforeEnd, afterEnd]) => {
    expect(change(before, after)).toEqual({ start, beforeEnd, afterEnd });
  });

  it('moves spans behind it, keeps those before it, drops those in it', () => {
    const spans = [span(0, 2), span(3, 5), span(6, 8)];
    expect(shiftSpans(spans, '#a #b #c', '#a #bX #c')).toEqual([span(0, 2), span(3, 5), span(7, 9)]);
    expect(shiftSpans(spans, '#a #b #c', '#a #X #c')).toEqual([span(0, 2), span(6, 8)]);
  });

  it('keeps the caret with its words', () => {
    expect(shiftCaret(4, 'slow', '2 slow')).toBe(6);
    expect(shiftCaret(2, 'slow', 'slow !2')).toBe(2);
    expect(shiftCaret(6, '2 slow', 'slow')).toBe(4);
  });
});

describe('the token at the caret', () => {
  it('is the one it stands in or right behind', () => {
    expect([2, 3, 5, 6].map((caret) => tokenAt([span(2, 5)], caret))).toEqual([null, 'tag', 'tag', null]);
  });
});

describe('Backspace behind a leading digit', () => {
  it.each([['2 ', 2, '\\2 '], ['2 slow', 2, '\\2 slow'], ['2 slow', 3, null], ['7 ', 2, null], ['12 ', 3, null]])('%s at %i', (line, caret, plain) => {
    expect(plainDigit(line, caret)).toBe(plain);
  });
});
