// Days beyond the first page are found, and looking for one that is nowhere ends.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { allDays, pageHolding } from './paging';

const DAYS = 1_100;

beforeEach(() => {
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    const { limit, offset } = JSON.parse(String(init.body)) as { limit: number; offset: number };
    const length = Math.max(0, Math.min(limit, 500, DAYS - offset));
    return Promise.resolve(new Response(JSON.stringify(Array.from({ length }, (_, at) => ({ id: `day-${offset + at}` })))));
  });
});

afterEach(() => vi.unstubAllGlobals());

it('all days are read, once each', async () => {
  const ids = (await allDays()).map((day) => day.id);
  expect([ids.length, new Set(ids).size, ids.at(-1)]).toEqual([DAYS, DAYS, 'day-1099']);
});

it.each([['day-0', 0], ['day-299', 0], ['day-300', 1], ['day-1099', 3], ['elsewhere', null]])('%s is on page %s', async (id, page) => {
  expect(await pageHolding(id)).toBe(page);
});
