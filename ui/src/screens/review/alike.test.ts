import { expect, test } from 'vitest';
import type { Alike } from '../../generated/api';
import { intoOf, meant, whyWords } from './alike';

test('a finding takes it in, an observation begins one with it', () => {
  expect(intoOf({ kind: 'finding', id: '1' })).toEqual({ finding: '1' });
  expect(intoOf({ kind: 'observation', id: '2' })).toEqual({ with: '2' });
});

test('while those of the card before are listed, none of them is meant', async () => {
  const one = (id: string) => ({ kind: 'finding', id }) as Alike;
  const found = { value: [one('old'), one('both')], fresh: () => Promise.resolve().then(() => void (found.value = [one('both'), one('new')])) };
  expect(await meant(found, (_, place) => place === 0)).toEqual({ finding: 'both' });
  found.value = [one('old')];
  expect(await meant(found, ({ id }) => id === 'old')).toBeNull();
});

test('why it is suggested', () => {
  expect(whyWords({ words: ['copy', 'screens'], tags: [], tools: ['CRM'] })).toBe('same words: copy, screens; both &CRM');
  expect(whyWords({ words: [], tags: ['re-keying'], tools: [] })).toBe('both #re-keying');
});
