import { expect, test } from 'vitest';
import { languageName, noteLanguages } from './languages';

test('languages are named in the language spoken', () => {
  expect(languageName('de', 'en')).toBe('German');
  expect(languageName('de', 'de')).toBe('Deutsch');
  expect(languageName('not a tag', 'en')).toBe('not a tag');
});

test('a language that search does not stem stays chosen', () => {
  expect(noteLanguages('ja', 'en').some((one) => one.value === 'ja')).toBe(true);
  expect(noteLanguages('de', 'en').filter((one) => one.value === 'de').length).toBe(1);
});
