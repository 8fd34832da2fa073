// How many asks have each light, and the order in which they stay while somebody works on them. NOT here: the lights.
import type { AskRow } from '../../generated/api';
import { lightOf, type Light } from '../../lib/lights';

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
