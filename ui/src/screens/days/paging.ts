// Days beyond the page on screen: all of them, and which page holds one. NOT here: the list.
import type { Day } from '../../generated/api';
import { call } from '../../lib/api';
import { PAGE } from './months';

/** Days asked for at once; the core gives no more. */
const AT_ONCE = 500;

/** Pages looked through at most: more days than anybody shadows. */
const MOST_PAGES = 40;

/** Every day, newest first. */
export async function allDays(): Promise<Day[]> {
  const days: Day[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const some = await call('days', { limit: AT_ONCE, offset: page * AT_ONCE });
    days.push(...some);
    if (some.length < AT_ONCE) break;
  }
  return days;
}

/** The page of the list that holds a day; `null` when none does. */
export async function pageHolding(id: string): Promise<number | null> {
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const some = await call('days', { limit: PAGE, offset: page * PAGE });
    if (some.some((day) => day.id === id)) return page;
    if (some.length < PAGE) break;
  }
  return null;
}
