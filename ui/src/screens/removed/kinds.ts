// Bringing back goes by kind, one act for each. Days and teams go first, so that their notes have a place to return to.
import type { Removed } from '../../generated/api';

const FIRST: readonly string[] = ['team', 'shadow_day'];

/** Ids by kind, in the order in which they are brought back. */
export function byKind(list: Pick<Removed, 'kind' | 'id'>[]): [kind: string, ids: string[]][] {
  const kinds = new Map<string, string[]>();
  for (const { kind, id } of list) kinds.set(kind, [...(kinds.get(kind) ?? []), id]);
  const rank = (kind: string) => (FIRST.includes(kind) ? FIRST.indexOf(kind) : FIRST.length);
  return [...kinds].sort(([a], [b]) => rank(a) - rank(b));
}
