import { expect, test } from 'vitest';
import { pieces } from './stretches';

const cut = (text: string, ...at: [number, number][]) =>
  pieces(text, at.map(([start, end]) => ({ start, end, kind: true }))).map((p) => (p.kind ? `[${p.text}]` : p.text)).join('');

test('marks stand where the core says', () => {
  expect(cut('I have to copy the number', [10, 14])).toBe('I have to [copy] the number');
  expect(cut('copy copy', [0, 4], [5, 9])).toBe('[copy] [copy]');
});

test('the words come back whole whatever the stretches', () => {
  for (const at of [[[3, 99]], [[-4, 2]], [[5, 5]], [[4, 2]], [[0, 6], [2, 8]]] as [number, number][][]) {
    const text = 'copy paste';
    const whole = pieces(text, at.map(([start, end]) => ({ start, end, kind: 1 }))).map((p) => p.text).join('');
    expect(whole).toBe(text);
  }
});

test('markup in a note is only text', () => {
  expect(cut('<b>x</b>', [3, 4])).toBe('<b>[x]</b>');
});
