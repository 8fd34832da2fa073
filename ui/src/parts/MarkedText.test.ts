// Highlights: the text is kept whole whatever the ranges say.
import { describe, expect, it } from 'vitest';
import { pieces } from './MarkedText.svelte';

describe('pieces', () => {
  it.each([['copy paste', [{ start: 0, end: 4 }]], ['ab', [{ start: 1, end: 9 }, { start: 0, end: 1 }]], ['', [{ start: 0, end: 1 }]], ['<b>x</b>', []]])('of %s give it back', (text, marks) => {
    expect(pieces(text, marks).map((piece) => piece.text).join('')).toBe(text);
  });

  it('mark what the ranges name', () => {
    expect(pieces('a copy', [{ start: 2, end: 6 }])).toEqual([{ text: 'a ', marked: false }, { text: 'copy', marked: true }]);
  });
});
