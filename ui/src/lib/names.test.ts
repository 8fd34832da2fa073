// What is meant and what is offered for it; a command typed in the line.
import { expect, it } from 'vitest';
import type { Finding } from '../generated/api';
import { choices, cueTyped, LEAVE, meant } from './names.svelte';

const finding = (start: number, end: number, kind = 'name'): Finding => ({ start, end, kind, text: 'x' });

it('the finding at the caret is meant, else the first', () => {
  const two = [finding(0, 4), finding(10, 14)];
  expect(meant(two, 12)?.start).toBe(10);
  expect(meant(two, 7)?.start).toBe(0);
  expect(meant([], 0)).toBe(null);
});

it('names are offered pseudonyms, numbers are not', () => {
  expect(choices(finding(0, 1), ['A1', 'A2']).map((one) => one.id)).toEqual(['@A1', '@A2', '[name]', LEAVE]);
  expect(choices(finding(0, 1, 'phone'), ['A1']).map((one) => one.id)).toEqual(['[phone]', LEAVE]);
});

it('/person and what follows it', () => {
  expect(cueTyped('/person left desk, headset ')).toBe('left desk, headset');
  expect(cueTyped('/person')).toBe('');
  expect(cueTyped('/persons')).toBe(null);
  expect(cueTyped('a /person')).toBe(null);
});
