import { expect, test } from 'vitest';
import { intoOf, whyWords } from './alike';

test('a finding takes it in, an observation begins one with it', () => {
  expect(intoOf({ kind: 'finding', id: '1' })).toEqual({ finding: '1' });
  expect(intoOf({ kind: 'observation', id: '2' })).toEqual({ with: '2' });
});

test('why it is suggested', () => {
  expect(whyWords({ words: ['copy', 'screens'], tags: [], tools: ['CRM'] })).toBe('same words: copy, screens; both &CRM');
  expect(whyWords({ words: [], tags: ['re-keying'], tools: [] })).toBe('both #re-keying');
});
