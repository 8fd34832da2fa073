// The shadow day that is open now, as the title bar and the sidebar show it. One query for the whole frame.
import type { Day } from '../generated/api';
import { thisMinute } from '../lib/minute.svelte';
import { isOpen } from '../lib/open-day';

class FrameDay {
  days = $state.raw<Day[]>([]);
  now = $derived(this.days.find((day) => isOpen(day, thisMinute().slice(0, 10))) ?? null);
}

/** The newest days; the sidebar reads them. */
export const frameDay = new FrameDay();
