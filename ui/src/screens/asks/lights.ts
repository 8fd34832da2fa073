// The lights of the stoplight, and the order in which asks stay while somebody works on them. NOT here: sentences.
import type { AskRow } from '../../generated/api';
import { t, type PlainId } from '../../lib/i18n.svelte';

/** A light, as the core stores it. */
export type Light = 'new' | 'yellow' | 'green' | 'red';

/** The lights in the order of their keys. */
export const LIGHTS: readonly { id: Light; message: PlainId }[] = [
  { id: 'new', message: 'asks-light-new' },
  { id: 'yellow', message: 'asks-light-yellow' },
  { id: 'green', message: 'asks-light-green' },
  { id: 'red', message: 'asks-light-red' },
];

/** A stored light; one of a newer app is shown as new. */
export function lightOf(stored: string): Light {
  return LIGHTS.find((light) => light.id === stored)?.id ?? 'new';
}

/** A light in a word. */
export const lightWords = (light: Light): string => t(LIGHTS.find((one) => one.id === light)?.message ?? 'asks-light-new');

/** How many asks have each light. */
export function counted(asks: readonly AskRow[]): Record<Light, number> {
  const counts = { new: 0, yellow: 0, green: 0, red: 0 };
  for (const ask of asks) counts[lightOf(ask.light)] += 1;
  return counts;
}

/** Nothing moves unless the person moves it: what was shown keeps its place, what is new comes first. */
export function steady<T extends { id: string }>(shown: readonly string[], rows: readonly T[]): T[] {
  const places = new Map(shown.map((id, place) => [id, place]));
  const place = (row: T) => places.get(row.id) ?? -1;
  return [...rows].sort((a, b) => place(a) - place(b));
}
