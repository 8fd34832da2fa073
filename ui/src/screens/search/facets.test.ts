import { expect, test } from 'vitest';
import type { Facet } from '../../generated/api';
import { filtersOn, steady } from './facets';

const facet = (...values: [string, number][]): Facet => ({
  aspect: 'team',
  values: values.map(([value, count]) => ({ value, label: value, count, token: `team:${value}`, on: false })),
});
const shown = (facets: Facet[]) => facets[0]?.values.map((v) => `${v.value} ${v.count}`);

test('values keep their places while one types', () => {
  const first = [facet(['billing', 9], ['claims', 4])];
  const next = steady(first, [facet(['claims', 3], ['sales', 1])]);
  expect(shown(next)).toEqual(['billing 0', 'claims 3', 'sales 1']);
});

test('a value that counts for nothing is no longer on', () => {
  const first = [facet(['billing', 9])];
  first[0]!.values[0]!.on = true;
  expect(filtersOn(first)).toBe(1);
  expect(filtersOn(steady(first, [facet()]))).toBe(0);
});

test('the list does not grow for ever, and what counts stays', () => {
  let facets = [facet()];
  for (let i = 0; i < 60; i++) facets = steady(facets, [facet([`t${i}`, 1])]);
  expect(facets[0]?.values.length).toBe(24);
  expect(facets[0]?.values.some((v) => v.value === 't59')).toBe(true);
});
