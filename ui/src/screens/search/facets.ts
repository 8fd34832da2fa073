// Facets that do not jump: a value seen since the box was last empty keeps its place, dim at zero.
import type { Facet, FacetValue } from '../../generated/api';

/** Values kept for one aspect at most. */
const MOST = 24;

/** The facets of a new answer in the places of the ones on screen. */
export function steady(shown: Facet[], next: Facet[]): Facet[] {
  return next.map((facet) => {
    const before = shown.find((one) => one.aspect === facet.aspect)?.values ?? [];
    return { aspect: facet.aspect, values: kept(before, facet.values) };
  });
}

function kept(before: FacetValue[], next: FacetValue[]): FacetValue[] {
  const fresh = new Map(next.map((value) => [value.value, value]));
  const stayed = before.map((value) => fresh.get(value.value) ?? { ...value, count: 0, on: false });
  const known = new Set(before.map((value) => value.value));
  const all = [...stayed, ...next.filter((value) => !known.has(value.value))];
  if (all.length <= MOST) return all;
  // Too many to keep: those that count for nothing go first, the latest of them first.
  const spare = all.length - MOST;
  const idle = all.filter((value) => value.count === 0 && !value.on).slice(-spare);
  return all.filter((value) => !idle.includes(value)).slice(0, MOST);
}

/** How many values are in the box now. */
export function filtersOn(facets: Facet[]): number {
  return facets.reduce((sum, facet) => sum + facet.values.filter((value) => value.on).length, 0);
}
