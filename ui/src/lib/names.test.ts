// What is meant and what is offered for it; a command typed in the line.
import { expect, it } from 'vitest';
import type { Finding } from '../generated/api';
import { choices, cueTyped, hostsFirst, LEAVE, meant, replacements } from './names.svelte';

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

it('the hosts of the note come first, and among few the next free one stays', () => {
  expect(replacements('name', hostsFirst(['A1', 'A2', 'A3'], ['A2']))).toEqual(['@A2', '@A1', '@A3', '[name]']);
  expect(replacements('name', ['A1', 'A2', 'A3', 'A4'], 3)).toEqual(['@A1', '@A2', '@A4', '[name]']);
  expect(replacements('phone', ['A1'])).toEqual(['[phone]']);
});

it('/person and what follows it', () => {
  expect(cueTyped('/person left desk, headset ')).toBe('left desk, headset');
  expect(cueTyped('/person')).toBe('');
  expect(cueTyped('/persons')).toBe(null);
  expect(cueTyped('a /person')).toBe(null);
});
