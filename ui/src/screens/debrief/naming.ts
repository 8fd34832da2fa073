// What a name left over can be replaced with. Pure. What is NOT here: noticing names (the core), the card.
import type { CommandId } from '../../lib/keymap';

/** The digits in their order; the last three have another meaning on other cards. */
export const DIGITS = [
  'debrief-pick-1', 'debrief-pick-2', 'debrief-pick-3', 'debrief-pick-4', 'debrief-pick-5', 'debrief-pick-6', 'debrief-saw', 'debrief-heard', 'debrief-read',
] as const satisfies readonly CommandId[];

/** Pseudonyms for a name, those of the note's own hosts first; for a number there are none. Then the word that stands for its kind. */
export function replacements(kind: string, pseudonyms: readonly string[], hosts: readonly string[], word: string): string[] {
  const known = [...pseudonyms].sort((one, other) => Number(hosts.includes(other)) - Number(hosts.includes(one)));
  const names = kind === 'name' ? known.map((name) => `@${name}`) : [];
  // One digit is for leaving it.
  return [...names.slice(0, DIGITS.length - 2), word];
}
