import { expect, it } from 'vitest';
import { DIGITS, replacements } from './naming';

it('offers the hosts of the note first, then the others, then a word', () => {
  expect(replacements('name', ['A1', 'A2', 'A3'], ['A2'], '[name]')).toEqual(['@A2', '@A1', '@A3', '[name]']);
  expect(replacements('phone', ['A1'], ['A1'], '[phone]')).toEqual(['[phone]']);
});

it('leaves a digit for leaving the name', () => {
  const many = Array.from({ length: 20 }, (_, number) => `A${number}`);
  expect(replacements('name', many, [], '[name]').length).toBe(DIGITS.length - 1);
});
